command-palabre = palabre
    .about = What is waiting for you, and what you can do here
    .hint = { "" }

home-title = Palabre at { $community }
home-waiting = { $count ->
    [one] One question is waiting for you:
   *[other] { $count } questions are waiting for you:
}
home-nothing = Nothing is waiting for you.
home-can = With /poll you ask a question: /poll Which day? | Monday | Tuesday. “/poll list” shows what is open, “/poll results 12” how poll 12 stands.
home-honest = Palabre helps you consult each other. It replaces a general assembly only if your own rules say so.
