# Pour qui gère Counterpart : réglages, vérifications, sauvegardes.
config-about-database-url = Où sont les données : sqlite:CHEMIN ou postgres://UTILISATEUR:MOTDEPASSE@HÔTE/NOM ; par défaut, un fichier SQLite dans le dossier de données.
config-about-data-dir = Le dossier du fichier SQLite et de son verrou.
config-about-base-url = L’adresse que les gens utilisent, telle qu’elle figure dans les lettres : protocole, hôte et port, sans chemin.
config-about-listen = L’adresse d’écoute.
config-about-port = Le port d’écoute ; 0 pour un port libre.
config-about-trusted-proxies = Adresses des serveurs mandataires dont l’en-tête X-Forwarded-For est pris en compte, séparées par des virgules.
config-about-smtp-url = Le serveur de courrier : smtps://UTILISATEUR:MOTDEPASSE@HÔTE:465 ou smtp://HÔTE:587?tls=required ; sans lui, les lettres attendent.
config-about-mail-from = L’expéditeur des lettres : une adresse seule, telle que mentorat@example.org ; chaque lettre porte à côté le nom de son programme.
config-about-metrics-token = Qui demande /metrics doit le présenter comme jeton au porteur ; sans lui, seule cette machine peut demander.
config-about-security-contact = Où signaler une faille : mailto:ADRESSE ou https://… ; indiqué dans /.well-known/security.txt.
config-about-log = Ce qui est noté dans le journal technique : error, warn, info ou debug.
config-about-database-connections = Le nombre maximal de connexions à la base de données, de 1 à 100.
config-about-letters-days = Combien de jours les textes des lettres sont gardés, de 1 à 365.
config-about-programmes-months = Pendant combien de mois un programme terminé connaît ses membres, de 1 à 120 ; 24 sauf indication contraire.
config-about-journal-months = Pendant combien de mois le journal est gardé, de 24 à 120 ; 24 sauf indication contraire.
config-about-invitations-months = Combien de mois sont gardées les invitations que personne n’a acceptées, de 1 à 60.
config-set = (réglé)
config-unset = (non réglé)
doctor-well = bien :
doctor-doubtful = à voir :
doctor-wrong = DÉFAUT :
doctor-version = Version de Counterpart : { $name }
doctor-database = La base de données répond, elle est intacte et son schéma est à jour.
doctor-schema = La base de données répond, mais son schéma n’est pas à jour ; le prochain démarrage du serveur s’en chargera.
doctor-database-damaged = Le fichier SQLite est endommagé. Arrêtez le serveur, gardez le fichier et restaurez la dernière sauvegarde.
doctor-database-error = La base de données refuse : { $error }
doctor-database-silent = La base de données accepte la connexion mais ne répond pas.
doctor-clock = L’horloge est à l’heure.
doctor-clock-apart = L’horloge d’ici et celle de la base de données diffèrent de { $n } { $n ->
    [one] seconde
   *[other] secondes
}. Faites régler l’heure de cette machine par le réseau.
doctor-mail = Le serveur de courrier répond et nous laisse entrer.
doctor-mail-none = Aucun serveur de courrier n’est réglé (SMTP_URL) : les lettres attendent.
doctor-mail-error = Le serveur de courrier est inutilisable. Il dit : { $error }
doctor-mail-silent = Le serveur de courrier accepte la connexion mais ne répond pas comme tel.
doctor-disk = { $n } % du disque est libre ({ $size }).
doctor-disk-low = Il ne reste que { $n } % du disque ({ $size }). Faites de la place avant que plus rien ne puisse être enregistré.
doctor-disk-giga = { $whole },{ $tenth } Go
doctor-disk-mega = { $n } Mo
doctor-disk-unknown = Ce système ne dit pas combien de place il reste sur le disque.
doctor-permissions = Seul son propriétaire peut ouvrir { $path }, et on peut y écrire.
doctor-open = D’autres personnes sur cette machine peuvent lire { $path }. Fermez-le par chmod 700.
doctor-read-only = Rien ne peut être écrit dans { $path }. Donnez-le à l’utilisateur qui fait tourner le serveur.
doctor-address = { $url } est joignable.
doctor-address-here = { $url } ne fonctionne que sur cette machine. Réglez BASE_URL sur l’adresse que les gens utilisent.
doctor-address-open = { $url } n’est pas chiffré. Placez devant un serveur mandataire avec HTTPS et réglez BASE_URL sur son adresse.
doctor-address-unreached = { $url } n’est pas joignable d’ici : { $error }
doctor-address-silent = { $url } ne répond pas d’ici.
operations-no-file = Il n’y a pas encore de base de données à { $path }. Démarrez le serveur une fois, ou réglez DATA_DIR ou DATABASE_URL.
backup-unreadable = Le fichier est inutilisable : { $error }
backup-database = La base de données a refusé : { $error }
backup-exists = { $path } existe déjà. Choisissez un autre nom ; une sauvegarde n’est jamais écrasée.
backup-column = Ceci ne peut pas être sauvegardé : { $place }. Veuillez le signaler.
backup-damaged = La sauvegarde est endommagée ou incomplète. Rien n’a été modifié. Prenez-en une plus ancienne.
backup-newer = La sauvegarde vient d’un Counterpart plus récent (elle contient { $step }). Restaurez-la avec cette version-là. Rien n’a été modifié.
backup-made = { $n } { $n ->
    [one] ligne
   *[other] lignes
} de { $tables } tables sauvegardées dans { $path }.
backup-whole = { $path } est intact : { $n } { $n ->
    [one] ligne
   *[other] lignes
} de { $tables } tables.
backup-described = Sauvegarde du { $moment }, faite par Counterpart { $version }, schéma { $step }.
backup-restored = { $n } { $n ->
    [one] ligne
   *[other] lignes
} de { $tables } tables restaurées depuis { $path } dans { $place }.
restore-not-empty = { $n ->
    [0] Le schéma de cette base de données est plus récent que la sauvegarde, qui n’y convient donc pas.
    [one] Il y a déjà une ligne dans cette base de données.
   *[other] Il y a déjà { $count } lignes dans cette base de données.
} Une sauvegarde se restaure dans une base où rien n’a encore été créé. Rien n’a été modifié.
restore-after = Chacun se connecte de nouveau. Les lettres qui attendaient lors de la sauvegarde sont peut-être parties depuis ; elles sont donc marquées incertaines : parcourez-les avant de les envoyer.
help-config = Afficher les réglages en vigueur, les secrets masqués
help-config-examples = Exemples :
    counterpart config
    PORT=9000 counterpart config
help-doctor = Examiner base de données, courrier, horloge, disque, droits et adresse, et dire ce qui ne va pas
help-doctor-examples = Exemple : counterpart doctor --data /var/lib/counterpart
help-backup = Écrire tout ce que contient la base de données dans un fichier, pendant que le serveur fonctionne
help-backup-examples = Exemples :
    counterpart backup lundi.backup
    counterpart backup verify lundi.backup
help-backup-file = Le fichier à écrire ; précédé du mot verify, une sauvegarde à vérifier
help-restore = Mettre une sauvegarde dans une base de données où rien n’a encore été créé
help-restore-examples = Exemples :
    counterpart restore lundi.backup --data /var/lib/counterpart
    DATABASE_URL=postgres://counterpart@localhost/counterpart counterpart restore lundi.backup --moved
help-restore-file = La sauvegarde
help-restore-moved = L’ancien serveur a été arrêté avant la sauvegarde et ne sert plus : les sessions continuent et les lettres partent
