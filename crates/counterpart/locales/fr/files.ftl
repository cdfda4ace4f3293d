# Lecture des fichiers : où quelque chose ne va pas.
files-place-file = { $file }
files-place-column = { $file }, colonne « { $column } »
files-place-row = { $file }, ligne { $row }
files-place-cell = { $file }, ligne { $row }, colonne « { $column } »
files-place-key = { $file }, « { $column } »
files-place-line = { $file }, ligne { $row }
files-place-line-key = { $file }, ligne { $row }, « { $column } »
files-wrong = { $place } : { $message }
files-wrong-value = { $place } : « { $value } ». { $message }
files-more-wrong = { $count ->
    [one] Il y en a encore { $count }.
   *[other] Il y en a encore { $count }.
}

# Fichiers qui ne peuvent pas être lus.
files-not-found = Le fichier { $file } n’existe pas. Vérifiez son nom et son dossier.
files-not-permitted = Le fichier { $file } ne peut pas être ouvert. Demandez le droit de le lire, ou copiez-le dans un dossier à vous.
files-is-a-folder = { $file } est un dossier. Indiquez un fichier qui s’y trouve.
files-not-readable = Le fichier { $file } ne peut pas être lu : { $why }.

# Fichiers sans tableau.
files-too-large = Le fichier dépasse { $most } Mo. Retirez les colonnes inutiles, ou divisez le programme.
files-empty = Le fichier est vide. Il lui faut une première ligne avec les noms des colonnes, puis une ligne par entrée.
files-header-alone = Le fichier a une première ligne avec les noms des colonnes et rien en dessous. Ajoutez une ligne par entrée.
files-no-header = La première ligne ne nomme aucune colonne connue. Mettez-y les noms des colonnes, par exemple { $names } ; `counterpart columns` les donne tous.
files-is-pdf = C’est un PDF, quel que soit son nom. Enregistrez le tableau en CSV ou en XLSX.
files-is-image = C’est une image, quel que soit son nom. Enregistrez le tableau en CSV ou en XLSX.
files-is-document = C’est un document et non un tableau. Enregistrez le tableau en CSV ou en XLSX.
files-is-web-page = C’est une page web ou un fichier XML, quel que soit son nom. Téléchargez le tableau lui-même, en CSV ou en XLSX.
files-is-archive = C’est un fichier compressé. Décompressez-le et indiquez le fichier CSV ou XLSX qu’il contient.
files-is-old-office = C’est un fichier d’un ancien logiciel de bureau (par exemple XLS). Enregistrez le tableau en CSV ou en XLSX.
files-is-binary-workbook = C’est un classeur binaire (XLSB). Enregistrez-le en XLSX ou en CSV.
files-is-opendocument = C’est une feuille de calcul OpenDocument (ODS). Enregistrez-la en XLSX ou en CSV.
files-is-no-text = Ce n’est ni un fichier texte ni un classeur. Enregistrez le tableau en CSV ou en XLSX.
files-has-nul = Le fichier contient des octets nuls : il est endommagé, ou ce n’est pas un texte. Enregistrez de nouveau le tableau en CSV ou en XLSX.
files-has-password = Le classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.
files-workbook-damaged = Le classeur est endommagé ou incomplet. Ouvrez-le dans un tableur et enregistrez-le de nouveau en XLSX.
files-unpacks-too-large = Le classeur décompressé dépasse { $most } Mo, ce dont aucune liste de personnes n’a besoin. Copiez le tableau seul dans un nouveau classeur.
files-no-sheet = Le classeur n’a pas de feuille. Enregistrez de nouveau le tableau en XLSX ou en CSV.
files-unknown-sheet = Le classeur n’a pas de feuille « { $sheet } ». Ses feuilles sont : { $sheets }.
files-quote-never-closed = Un guillemet ouvert sur cette ligne n’est jamais fermé. Fermez-le, ou doublez-le ("") s’il fait partie du texte.
files-row-too-long = La ligne a { $cells } cellules, mais la première ligne nomme { $columns ->
    [one] { $columns } colonne
   *[other] { $columns } colonnes
}. Mettez entre guillemets une cellule qui contient le séparateur.
files-cell-too-large = La cellule contient { $size } Ko de texte. Ramenez-la à { $most } Ko au plus.
files-formula-error = Une formule de cette cellule n’a pas de résultat. Corrigez la formule, ou écrivez ce qu’elle devrait dire.
files-too-many-columns = Le tableau a { $columns } colonnes ou plus. Gardez-en { $most } au plus.

# Ce qu’il faut savoir d’un fichier.
files-first-sheet-read = { $file } a { $sheets } feuilles ; la première, « { $sheet } », a été lue. Indiquez-en une autre avec --sheet.
files-merged-cells = { $file } a des cellules fusionnées ; ce qu’elles disent vaut pour chaque ligne couverte.
files-hidden-rows = { $rows ->
    [one] { $rows } ligne de { $file } est masquée et a été lue comme les autres.
   *[other] { $rows } lignes de { $file } sont masquées et ont été lues comme les autres.
}
files-columns-ignored = { $count ->
    [one] { $count } colonne de { $file } n’est pas connue et a été laissée de côté : { $columns }.
   *[other] { $count } colonnes de { $file } ne sont pas connues et ont été laissées de côté : { $columns }.
}
files-known-by-row = { $count ->
    [one] { $count } personne de { $file } n’a ni identifiant ni adresse e-mail ; le numéro de sa ligne en tient lieu : { $rows }.
   *[other] { $count } personnes de { $file } n’ont ni identifiant ni adresse e-mail ; le numéro de leur ligne en tient lieu : { $rows }.
}
files-address-blank = { $count ->
    [one] { $count } personne de { $file } n’a pas d’adresse e-mail : { $people }.
   *[other] { $count } personnes de { $file } n’ont pas d’adresse e-mail : { $people }.
}
files-mentioned-unknown = { $count ->
    [one] { $count } personne nommée dans la colonne « { $column } » de { $file } n’est pas dans les fichiers et a été laissée de côté : { $people }.
   *[other] { $count } personnes nommées dans la colonne « { $column } » de { $file } ne sont pas dans les fichiers et ont été laissées de côté : { $people }.
}
files-question-unknown = La colonne « { $column } » de { $file } nomme « { $question } », mais le fichier n’a pas de colonne equality.{ $question }.
files-organisations-alike = « { $one } » et « { $other } » semblent deux graphies d’une même organisation. Elles ont été prises pour deux ; écrivez partout la même si c’est la même.
files-more-mentees-than-seats = { $organisation } envoie { $people ->
    [one] { $people } personne mentorée
   *[other] { $people } personnes mentorées
} et dispose de { $seats ->
    [one] { $seats } place
   *[other] { $seats } places
} pour elles. L’appariement décide qui obtient une place.
files-more-mentors-than-seats = { $organisation } envoie { $people ->
    [one] { $people } mentor
   *[other] { $people } mentors
} et dispose de { $seats ->
    [one] { $seats } place
   *[other] { $seats } places
} pour eux. L’appariement décide qui obtient une place.
files-skills-unknown = { $count ->
    [one] { $count } compétence n’est pas dans le vocabulaire et reste un mot à part (après la flèche, la plus proche connue) : { $skills }.
   *[other] { $count } compétences ne sont pas dans le vocabulaire et restent des mots à part (après la flèche, la plus proche connue) : { $skills }.
}
files-identity-weighs-nothing = { $count ->
    [one] { $count } personne mentorée demande un mentor de même identité, ce qui pèse 0.
   *[other] { $count } personnes mentorées demandent un mentor de même identité, ce qui pèse 0.
} Pour en tenir compte, ajoutez la ligne « identity = 50 » sous [fit] dans la politique.

# Colonnes qui ne conviennent pas.
files-column-twice = Deux colonnes signifient « { $name } » : celle-ci et « { $first } ». Gardez-en une.
files-column-missing = La colonne « { $name } » manque. Ajoutez-la ; le fichier a : { $present }.
files-column-missing-near = La colonne « { $name } » manque. Est-ce « { $near } » qui devait l’être ?

# Personnes.
files-address-several = Il y a ici plus d’une adresse e-mail. Gardez-en une.
files-address-two-at = Une adresse e-mail a exactement un @. Écrivez-la comme ann@example.org.
files-address-without-at = Une adresse e-mail a besoin d’un @. Écrivez-la comme ann@example.org.
files-address-incomplete = L’adresse e-mail n’est pas complète. Écrivez-la comme ann@example.org.
files-address-twice = Cette adresse e-mail est aussi à la ligne { $first }. Gardez une ligne par personne.
files-id-twice = Cet identifiant est aussi à la ligne { $first }. Donnez à chaque personne le sien, ou gardez une seule des lignes.
files-two-organisations = La même personne est aussi à la ligne { $first }, avec une autre organisation. Gardez la ligne où l’organisation est la bonne.
files-two-organisations-across = La même personne est à la ligne { $first } de { $file } avec l’organisation « { $other } ». Écrivez la même organisation aux deux endroits.
files-organisation-blank = L’organisation n’est pas indiquée. Écrivez son identifiant ou son nom.
files-division-blank = La division n’est pas indiquée, alors que la politique y place la frontière. Écrivez la division de la personne.
files-list-separator = Séparez plusieurs langues par un point-virgule, par exemple fr; en.
files-unknown-mentor = Aucun mentor n’a cet identifiant ni cette adresse e-mail. Écrivez-en un du fichier des mentors.
files-unknown-mentor-near = Aucun mentor n’a cet identifiant ni cette adresse e-mail. Vouliez-vous dire « { $near } » ?
files-unknown-mentee = Aucune personne mentorée n’a cet identifiant ni cette adresse e-mail. Écrivez-en un du fichier des personnes mentorées.
files-unknown-mentee-near = Aucune personne mentorée n’a cet identifiant ni cette adresse e-mail. Vouliez-vous dire « { $near } » ?

# Organisations et exclusions.
files-organisation-twice = La ligne { $first } a aussi cet identifiant ou ce nom. Chaque organisation a besoin du sien.
files-organisation-nameless = L’organisation n’a ni identifiant ni nom. Écrivez au moins l’un des deux.
files-unknown-organisation = Aucune organisation n’a cet identifiant ni ce nom. Ajoutez-la au fichier des organisations, ou écrivez-en une qui s’y trouve.
files-unknown-organisation-near = Aucune organisation n’a cet identifiant ni ce nom. Vouliez-vous dire « { $near } » ?
files-names-itself = L’organisation est nommée avec elle-même. Nommez-en une autre.
files-dual-seats = L’organisation envoie { $people ->
    [one] { $people } personne mentorée
   *[other] { $people } personnes mentorées
} et dispose de { $seats ->
    [one] { $seats } place
   *[other] { $seats } places
}. Quand chaque personne mentorée peut avoir deux mentors, il faut une place pour chacune : augmentez le nombre ou laissez la cellule vide.
files-area-unclear = Écrivez function: et le nom du métier, country: et le code ou le nom du pays, ou laissez la cellule vide pour partout.
files-until-before-since = Le dernier jour précède le premier. Échangez-les ou corrigez l’un des deux.
files-sector-public = public
files-sector-private = privé
files-sector-voluntary = associatif

# Binômes, rangs et compétences.
files-pair-blank = La cellule est vide. Un binôme a besoin d’une personne mentorée, d’un mentor et, dans le fichier des binômes, d’une nature.
files-pair-kind = Écrivez l’un de ces mots : { $kinds }.
files-pair-kind-near = Écrivez l’un de ces mots : { $kinds }. Vouliez-vous dire « { $near } » ?
files-pair-contradicts = La ligne { $first } dit « { $other } » du même binôme. Gardez l’un des deux.
files-pair-oneself = C’est la même personne des deux côtés, et personne n’est son propre mentor. Nommez un autre mentor.
files-lock-without-reason = Un binôme fixé a besoin d’une raison, qui est conservée. Écrivez-la ici.
files-rank-blank = La cellule est vide. Un rang a besoin de la personne qui classe, de la personne classée et du nombre.
files-rank-twice = La ligne { $first } classe déjà la même personne. Gardez l’une des deux.
files-rank-unknown = Personne n’a cet identifiant ni cette adresse e-mail. Écrivez-en un des fichiers des mentors ou des personnes mentorées.
files-rank-ambiguous = Un mentor et une personne mentorée ont tous deux cet identifiant. Écrivez l’adresse e-mail, ou donnez-leur des identifiants différents.
files-skill-blank = La compétence n’est pas indiquée. Écrivez son nom, ou retirez la ligne.
files-skill-twice = La ligne { $first } nomme la même compétence. Gardez l’une des deux.
files-skill-parent = Le parent n’est pas une compétence de ce fichier. Ajoutez-lui une ligne, ou laissez la cellule vide.
files-skill-parent-near = Le parent n’est pas une compétence de ce fichier. Vouliez-vous dire « { $near } » ?
files-skill-circle = Les parents ramènent à cette compétence. Donnez à l’une d’elles un autre parent, ou aucun.

# Les colonnes.
files-title-organisations = { $file } : les partenaires du consortium
files-title-mentors = { $file } : les personnes qui proposent d’être mentors
files-title-mentees = { $file } : les personnes qui demandent un mentor
files-title-exclusions = { $file } : les organisations dont les membres ne doivent pas se rencontrer
files-title-pairs = { $file } : ce que l’on sait de certains binômes
files-title-ranks = { $file } : qui les personnes souhaitent, dans l’ordre
files-title-skills = { $file } : le vocabulaire des compétences, en arbre
files-also-called = autres noms : { $names }
files-columns-note = L’ordre des colonnes est libre ; les majuscules et les espaces ne comptent pas. Plusieurs réponses dans une cellule sont séparées par un point-virgule, ou se trouvent dans des colonnes numérotées comme « skill 1 » et « skill 2 ». Une cellule vide veut dire : sans réponse.
files-column-organisation-id = identifiant, unique ; à défaut, le nom en tient lieu
files-column-organisation-name = nom, unique ; à défaut, l’identifiant en tient lieu
files-column-sector = public, privé ou associatif
files-column-industry = un mot plus précis pour ce qu’elle fait, libre
files-column-size = son effectif : 1-49, 50-249, 250-999 ou 1000+
files-column-organisation-country = pays, par code ou par nom
files-column-group = le groupe auquel elle appartient
files-column-seats-mentees = le plus grand nombre de binômes que ses personnes mentorées peuvent recevoir en un tour ; vide : sans limite
files-column-seats-mentors = le plus grand nombre de binômes que ses mentors peuvent donner en un tour ; vide : sans limite
files-column-gives = ses membres peuvent être mentors : oui ou non
files-column-receives = ses membres peuvent demander un mentor : oui ou non
files-column-beyond-given = réciprocité : binômes reçus, au plus les binômes donnés plus ce nombre ; vide : sans limite
files-column-at-least = nombre minimal de binômes que reçoivent ses personnes mentorées
files-column-competitors = organisations dont les membres ne rencontrent pas les siens, dans les deux sens
files-column-suppliers = organisations auprès desquelles elle achète
files-column-grades = ses propres grades sur l’échelle, par exemple Grade 7=4; SEO=3
files-column-id = identifiant, unique de son côté ; à défaut, l’adresse e-mail en tient lieu
files-column-email = une adresse e-mail
files-column-name = nom complet
files-column-first-name = prénom, si le nom est en deux colonnes
files-column-last-name = nom de famille, si le nom est en deux colonnes
files-column-organisation = organisation, par identifiant ou par nom
files-column-division = partie de l’organisation
files-column-level = niveau sur l’échelle, ou grade propre à l’organisation
files-column-function = famille de métiers
files-column-country = pays, par code ou par nom
files-column-location = ville ou région
files-column-time-zone = fuseau horaire, par exemple Europe/Paris ; vide : celui du pays, s’il n’en a qu’un
files-column-hours = heures de la semaine, par exemple lun-ven 09:00-17:00 ; vide : la semaine de travail du pays, de 8 h à 18 h
files-column-languages = langues par code ou par nom, la plus maîtrisée d’abord
files-column-ways = façons de se voir : en personne, visio, téléphone, e-mail
files-column-aims = objectifs, de la liste du programme
files-column-motives = motivations, de la liste du programme
files-column-not-with = personnes que celle-ci ne doit pas rencontrer, par identifiant de l’autre côté ou par adresse e-mail
files-column-line-manager = responsable direct, par identifiant, adresse e-mail ou nom
files-column-earlier-with = personnes avec qui elle a déjà formé un binôme
files-column-eligible = fait partie du public visé : oui, non ou une date
files-column-trained = a suivi la formation : oui, non ou une date
files-column-code-accepted = a accepté le code de conduite : oui, non ou une date
files-column-equality = une réponse à la question NAME sur l’égalité
files-column-may-match-on = les NAME dont cette personne permet l’usage
files-column-biography = quelques mots sur soi ; sans effet sur l’appariement
files-column-both-roles = à la fois mentor et personne mentorée : oui ou non (fichiers de mentor-match)
files-column-job-title = intitulé de poste ; sans effet (fichiers de mentor-match)
files-column-skills-offered = compétences offertes, chacune avec une force de 1 à 3 si l’on veut, par exemple budgeting:3
files-column-capacity = nombre de personnes mentorées possible : 1 à 10 ; vide : 1
files-column-hours-a-month = heures par mois pour l’ensemble de ses personnes mentorées
files-column-mentees-from-level = réservé aux personnes mentorées à partir de ce niveau
files-column-mentored-before = a déjà été mentor : oui ou non
files-column-characteristics = identités qu’une personne mentorée peut demander (fichiers de mentor-match)
files-column-skills-sought = compétences recherchées, la plus souhaitée d’abord
files-column-preferred-functions = métiers souhaités chez le mentor
files-column-preferred-sectors = secteurs ou branches souhaités pour le mentor
files-column-function-wish = métier du mentor par rapport au sien : même, différente ou peu importe
files-column-match-on = les NAME des questions sur l’égalité pour lesquelles un mentor de même réponse est demandé
files-column-preferred-mentors = mentors souhaités, le préféré d’abord, par identifiant ou adresse e-mail
files-column-similar-identity = souhaite un mentor d’identité semblable : oui ou non (fichiers de mentor-match)
files-column-identity-to-match = l’identité demandée (fichiers de mentor-match)
files-column-from = organisation des personnes mentorées
files-column-to = organisation des mentors ; pour les deux sens, deux lignes
files-column-area = où cela vaut : function:NAME, country:NAME, ou vide pour partout
files-column-since = premier jour où cela vaut ; vide : toujours
files-column-until = dernier jour où cela vaut ; vide : toujours
files-column-pair-mentee = personne mentorée, par identifiant ou adresse e-mail
files-column-pair-mentor = mentor, par identifiant ou adresse e-mail
files-column-kind = locked, forbidden, earlier, current, suggested ou advised_against
files-column-reason = pourquoi ; un binôme fixé a besoin d’une raison
files-column-who = qui classe, par identifiant ou adresse e-mail
files-column-whom = qui, de l’autre côté, par identifiant ou adresse e-mail
files-column-rank = 1 est le meilleur ; des nombres égaux sont ex aequo
files-column-skill = la compétence
files-column-parent = la compétence au-dessus dans l’arbre
files-column-skill-name = son nom dans chaque langue
