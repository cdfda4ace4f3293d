# La page de qui gère l’installation.
admin = État de l’installation
admin-eyebrow = L’installation
admin-caption = Ce qu’il faut regarder, et ce qui est en ordre
admin-what = Quoi
admin-how = Situation
admin-state = En ordre
admin-well = Oui
admin-look = À regarder
admin-version = Version utilisée
admin-schema = Schéma
admin-backup = Dernière sauvegarde
admin-job = Dernier travail fait
admin-jobs = Travaux
admin-letters = Lettres
admin-disk = Disque
admin-clock = Horloge
admin-never = Jamais
admin-waiting = { $n ->
    [0] Rien n’attend.
    [one] En attente : 1.
   *[other] En attente : { $n }.
}
admin-oldest = { $n ->
    [0] Le plus ancien depuis moins d’une minute.
    [one] Le plus ancien depuis une minute.
   *[other] Le plus ancien depuis { $n } minutes.
}
admin-failed = { $n ->
    [one] En échec : 1.
   *[other] En échec : { $n }.
}
admin-unsure = { $n ->
    [one] Peut-être parti : 1.
   *[other] Peut-être partis : { $n }.
}
admin-no-mail = Aucun serveur de courrier n’est réglé ; les lettres restent ici.
admin-disk-left = { $n } % libres ({ $size })
admin-disk-low = Il ne reste que { $n } % du disque. Faites de la place avant que plus rien ne puisse être enregistré.
page-admin = L’installation
admin-kept = Ce qui est effacé, et quand
admin-kept-sessions = Qui est connecté, et sur quel appareil : au plus { $days } jours pour les mentors et les personnes mentorées, et { $hours } heures pour tous les autres.
admin-kept-letters = Les textes des lettres : après { $n ->
    [one] un jour
   *[other] { $n } jours
}. Le réglage LETTERS_DAYS permet de le changer.
admin-kept-links = Les liens par lettre : { $n ->
    [one] un jour
   *[other] { $n } jours
} après leur fin.
admin-kept-invitations = Les invitations que personne n’a acceptées, avec les lettres qui les portaient : { $n ->
    [one] un mois
   *[other] { $n } mois
} après leur dernier envoi. Le réglage INVITATIONS_MONTHS le change.
admin-kept-tries = Les tentatives de connexion, comptées avec le réseau dont elles viennent : après { $n ->
    [one] un jour
   *[other] { $n } jours
}.
admin-kept-jobs = Les travaux achevés : après { $n ->
    [one] un jour
   *[other] { $n } jours
}.
admin-kept-journal = Le journal : après { $n ->
    [one] un mois
   *[other] { $n } mois
}. Jusque-là, personne ne peut en changer ni en ôter une ligne.
admin-kept-programmes = Les membres d’un programme terminé, avec leurs rôles, leurs tâches et leurs lettres : après { $n ->
    [one] un mois
   *[other] { $n } mois
}. Les personnes qui le pilotent l’apprennent 30 jours avant et peuvent garder tout le monde ; les nombres restent. Le réglage PROGRAMMES_MONTHS le change.
