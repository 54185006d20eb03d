/**
 * Cities of time zones as French, Dutch and English call them where that is not how their zone does: a zone, then its names.
 * The exemplar cities of CLDR 48, © Unicode, Inc. (unicode.org/license), which `Intl` does not tell.
 */
export const cities = `
Africa/Addis_Ababa: Addis-Abeba, Addis Abeba
Africa/Algiers: Alger
Africa/Asmera: Asmara
Africa/Cairo: Le Caire
Africa/El_Aaiun: Laâyoune
Africa/Khartoum: Khartoem
Africa/Mogadishu: Mogadiscio
Africa/Ndjamena: N’Djamena
America/Bahia_Banderas: Bahía de Banderas
America/Barbados: La Barbade
America/Cayman: Caïmans
America/Coral_Harbour: Atikokan
America/Dominica: Dominique
America/Godthab: Nuuk
America/Grenada: Grenade
America/Havana: La Havane
America/Jamaica: Jamaïque
America/Lower_Princes: Lower Prince’s Quarter, Beneden Prinsen Kwartier
America/Manaus: Manaos
America/Mexico_City: Mexico, Mexico-Stad
America/Miquelon: Saint-Pierre
America/Noronha: Fernando de Noronha
America/Port_of_Spain: Port-d’Espagne
America/Puerto_Rico: Porto Rico
America/Santo_Domingo: Saint-Domingue
America/Scoresbysund: Ittoqqortoormiit
America/St_Barthelemy: Saint-Barthélemy
America/St_Johns: Saint-Jean de Terre-Neuve, Saint John’s, St. John’s
America/St_Kitts: Saint-Christophe, Saint Kitts
America/St_Lucia: Sainte-Lucie, Saint Lucia
America/St_Thomas: Saint-Thomas, Saint Thomas
America/St_Vincent: Saint-Vincent, Saint Vincent
Antarctica/Casey: Casey Station
Antarctica/DumontDUrville: Dumont-d’Urville, Dumont d’Urville Station
Antarctica/Macquarie: Macquarie Island
Antarctica/Mawson: Mawson Station
Antarctica/McMurdo: McMurdo Station
Antarctica/Palmer: Palmer Land
Antarctica/Rothera: Rothera Station
Antarctica/Syowa: Showa, Showa Station
Antarctica/Troll: Troll Station
Antarctica/Vostok: Vostok Station
Asia/Almaty: Alma Ata, Alma-Ata
Asia/Aqtau: Aktaou, Aktau
Asia/Aqtobe: Aktioubinsk
Asia/Ashgabat: Achgabat, Asjchabad
Asia/Atyrau: Atyraou, Atıraw
Asia/Baghdad: Bagdad
Asia/Bahrain: Bahrein
Asia/Baku: Bakou, Bakoe
Asia/Beirut: Beyrouth, Beiroet
Asia/Bishkek: Bichkek, Bisjkek
Asia/Calcutta: Kolkata
Asia/Chita: Tchita
Asia/Damascus: Damas
Asia/Dushanbe: Douchanbé, Doesjanbe
Asia/Famagusta: Famagouste
Asia/Hong_Kong: Hongkong
Asia/Hovd: Khovd
Asia/Irkutsk: Irkoutsk, Irkoetsk
Asia/Jerusalem: Jeruzalem
Asia/Kabul: Kaboul
Asia/Kamchatka: Kamtchatka, Kamtsjatka
Asia/Katmandu: Katmandou, Kathmandu
Asia/Krasnoyarsk: Krasnoïarsk, Krasnojarsk
Asia/Kuwait: Koweït, Koeweit
Asia/Macau: Macao
Asia/Makassar: Macassar
Asia/Manila: Manille, Manilla
Asia/Muscat: Mascate
Asia/Nicosia: Nicosie
Asia/Novosibirsk: Novossibirsk
Asia/Oral: Ouralsk
Asia/Qostanay: Kostanaï, Kostanay
Asia/Qyzylorda: Kzyl Orda, Kyzylorda
Asia/Rangoon: Rangoun, Yangon
Asia/Riyadh: Riyad
Asia/Saigon: Hô-Chi-Minh-Ville, Ho Chi Minhstad, Ho Chi Minh City
Asia/Sakhalin: Sakhaline, Sachalin
Asia/Samarkand: Samarcande
Asia/Shanghai: Sjanghai
Asia/Singapore: Singapour
Asia/Tashkent: Tachkent, Tasjkent
Asia/Tbilisi: Tbilissi
Asia/Tehran: Teheran
Asia/Tokyo: Tokio
Asia/Ulaanbaatar: Oulan-Bator
Asia/Yakutsk: Iakoutsk, Jakoetsk
Asia/Yekaterinburg: Ekaterinbourg, Jekaterinenburg
Asia/Yerevan: Erevan, Jerevan
Atlantic/Azores: Açores, Azoren
Atlantic/Bermuda: Bermudes
Atlantic/Canary: Îles Canaries, Canarische Eilanden, Canaries
Atlantic/Cape_Verde: Cap-Vert, Kaapverdië
Atlantic/Faeroe: Îles Féroé, Faeröer, Faroes
Atlantic/Madeira: Madère
Atlantic/South_Georgia: Géorgie du Sud, Zuid-Georgia
Atlantic/St_Helena: Sainte-Hélène, Sint-Helena
Australia/Lord_Howe: Lord Howe Island
Europe/Andorra: Andorre
Europe/Athens: Athènes, Athene
Europe/Belgrade: Belgrado
Europe/Berlin: Berlijn
Europe/Brussels: Bruxelles, Brussel
Europe/Bucharest: Bucarest, Boekarest
Europe/Budapest: Boedapest
Europe/Copenhagen: Copenhague, Kopenhagen
Europe/Guernsey: Guernesey
Europe/Isle_of_Man: Île de Man
Europe/Istanbul: Istanboel
Europe/Kiev: Kyiv
Europe/Lisbon: Lisbonne, Lissabon
Europe/London: Londres, Londen
Europe/Luxembourg: Luxemburg
Europe/Malta: Malte
Europe/Moscow: Moscou, Moskou
Europe/Paris: Parijs
Europe/Prague: Praag
Europe/San_Marino: Saint-Marin
Europe/Tirane: Tirana
Europe/Ulyanovsk: Oulianovsk
Europe/Vatican: Le Vatican, Vaticaanstad
Europe/Vienna: Vienne, Wenen
Europe/Volgograd: Wolgograd
Europe/Warsaw: Varsovie, Warschau
Indian/Chagos: Chagosarchipel, Chagos Archipelago
Indian/Christmas: Christmaseiland, Christmas Island
Indian/Cocos: Cocoseilanden, Cocos Islands
Indian/Comoro: Comores, Comoros
Indian/Kerguelen: Kerguelen Islands
Indian/Maldives: Maldiven
Indian/Mauritius: Maurice
Indian/Reunion: La Réunion
Pacific/Chatham: Chatham Islands
Pacific/Easter: Île de Pâques, Paaseiland, Easter Island
Pacific/Enderbury: Canton, Kanton, Canton Island
Pacific/Fiji: Fidji
Pacific/Galapagos: Galápagos Islands
Pacific/Gambier: Îles Gambier
Pacific/Kwajalein: Kwajalein Atoll
Pacific/Marquesas: Marquises, Marquesaseilanden, Marquesas Islands
Pacific/Midway: Midway Atoll
Pacific/Norfolk: Norfolk Island
Pacific/Palau: Palaos
Pacific/Pitcairn: Pitcairn Islands
Pacific/Ponape: Pohnpei
Pacific/Truk: Chuuk
Pacific/Wake: Wake Island
`;
