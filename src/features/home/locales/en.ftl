command-palabre = palabre
    .about = What is waiting for you, and what you can do here
    .hint = { "" }

home-title = Palabre at { $community }
home-waiting = { $count ->
    [one] One question is waiting for you:
   *[other] { $count } questions are waiting for you:
}
home-hello = Hello { $name }! I am Palabre. I ask members’ questions, count the answers and remember what was decided.
home-waiting-more = More than { $count } questions are waiting for you. The most urgent ones:
home-role = Because of your role:
home-more = More…
home-more-title = What you can do here
home-for-role = For your role
home-mine = My settings
home-back = Back to home
home-nothing = Nothing is waiting for you.
home-can = What you can do here. In a channel or group, “/poll Which day? | Monday | Tuesday” asks at once; “help” in private brings you back here.
home-honest = Palabre helps you consult each other. It replaces a general assembly only if your own rules say so.
