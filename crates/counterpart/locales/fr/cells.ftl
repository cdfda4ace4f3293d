# Ce que veulent dire les cellules. Chaque message dit ce qui serait juste.

cells-perhaps = {" "}Vouliez-vous dire « { $name } » ?

cells-yes-no = Écrivez oui ou non. Laissez la cellule vide s’il n’y a pas de réponse.
cells-yes-no-date = Écrivez oui, non, ou le jour où cela a été fait, par exemple 2027-02-01. Laissez la cellule vide s’il n’y a pas de réponse.

cells-number-unclear = Écrivez un nombre entier de { $least } à { $most }, en chiffres.
cells-number-not-whole = Écrivez un nombre entier de { $least } à { $most }, sans décimales.
cells-number-thousands = Cela peut être un nombre décimal ou des milliers. Écrivez un nombre entier de { $least } à { $most }, sans virgule ni point.
cells-number-negative = Le nombre ne peut pas être inférieur à zéro. Écrivez un nombre entier de { $least } à { $most }.
cells-number-bounds = Écrivez un nombre entier de { $least } à { $most }.
cells-number-in-words = Écrivez le nombre en chiffres : { $number }.

cells-hours-unclear = Écrivez un nombre d’heures de { $least } à { $most }, par exemple 1.5.
cells-hours-negative = Les heures ne peuvent pas être inférieures à zéro. Écrivez un nombre de { $least } à { $most }, par exemple 1.5.
cells-hours-bounds = Écrivez un nombre d’heures de { $least } à { $most }.

cells-date-unclear = Écrivez le jour sous la forme année, mois, jour, par exemple 2027-02-01.
cells-date-missing = Ce jour n’existe pas dans le calendrier. Écrivez le jour sous la forme année, mois, jour, par exemple 2027-02-01.
cells-date-ambiguous = Cela peut être { $first } ou { $second }. Écrivez celui des deux que vous voulez dire, sous cette forme.

cells-way = Écrivez en personne, visio, téléphone ou e-mail.{ $perhaps }
cells-function-wish = Écrivez même, différente ou peu importe.{ $perhaps }
cells-sector = Écrivez public, privé ou associatif.{ $perhaps }
cells-size = Écrivez 1-49, 50-249, 250-999 ou 1000+, ou le nombre de personnes de l’organisation.
cells-skill-strength = Le niveau après les deux-points est 1, 2 ou 3, comme dans budgets:2. Laissez-le de côté s’il n’y en a pas.
cells-skill-nameless = Écrivez la compétence avant les deux-points, comme dans budgets:2.

cells-country = Écrivez le nom d’un pays en français ou en anglais, ou son code ISO, par exemple FR.{ $perhaps }
cells-language = Écrivez le nom d’une langue, ou son code ISO, par exemple fr.{ $perhaps }
cells-zone = Écrivez un fuseau horaire par son nom IANA, par exemple Europe/Paris.{ $perhaps }
cells-zone-offset = Un décalage par rapport à UTC ne dit pas quand l’heure change. Écrivez le fuseau horaire par son nom IANA, par exemple Europe/Paris.

cells-office-form = Écrivez les horaires avec jours et heures, par exemple lun-ven 09:00-17:00, ou lun-jeu 09:00-12:00 13:00-17:30; ven 09:00-13:00.
cells-office-part = « { $part } » n’est ni un jour ni une heure. Écrivez les horaires avec jours et heures, par exemple lun-ven 09:00-17:00.
cells-office-half = Ces heures peuvent être du matin ou de l’après-midi. Écrivez-les sous la forme 09:00-17:00.
cells-office-empty = Ce début et cette fin ne laissent aucune heure entre eux, ou le début est 24:00. Pour une journée entière, écrivez 00:00-24:00.

cells-level = Les niveaux sont : { $levels }. Écrivez l’un d’eux, ou un grade que l’organisation y a rattaché.{ $perhaps }
cells-grades-form = « { $part } » n’est pas un grade avec son niveau. Écrivez chaque grade, un signe égal et le numéro de son niveau, par exemple Grade 7=4; SEO=3.
cells-grades-rung = Écrivez le niveau de « { $name } » par un nombre de 1 à { $most }.
cells-grades-twice = « { $name } » a deux niveaux différents. Gardez celui qui est juste.
