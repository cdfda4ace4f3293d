# Les programmes : leurs réglages et leurs listes.
place-overview = Vue d’ensemble
place-charter = Charte
place-stages = Étapes
place-cohorts = Cohortes
place-partners = Partenaires
place-ladder = Échelle
place-settings = Réglages
programme-overview = Vue d’ensemble
programme-new = Nouveau programme
programme-create = Créer le programme
programme-name = Nom
programme-name-hint = Tel que les partenaires et les participants le liront
programme-shape = Forme
programme-shape-hint = Elle ne fixe que des valeurs de départ ; tout peut être changé ensuite
programme-language = Langue
programme-language-hint = Des lettres aux personnes qui n’en ont pas choisi
programme-zone = Fuseau horaire
programme-zone-hint = Des dates du programme, par exemple Europe/Paris
programme-settings = Réglages du programme
programme-reply-to = Les réponses vont à
programme-reply-to-hint = L’adresse à laquelle on répond aux lettres du programme ; sans elle, personne ne peut répondre
programme-defaults = Mettre ce qui suit aux valeurs de départ de la forme choisie ci-dessus
programme-defaults-title = Les valeurs de départ de chaque forme
programme-ways = Comment les binômes se forment et travaillent
programme-months = Durée en mois
programme-months-hint = D’une relation : de 1 à 36 mois
programme-cadence = Rythme
programme-cadence-hint = À quel rythme un binôme se rencontre, une heure environ
programme-meeting = Qui peut rencontrer qui
programme-meeting-hint = De quel côté de la limite se trouve le mentor
programme-inside = Limite
programme-inside-hint = Ce qui compte comme « dedans »
programme-direction = Sens
programme-direction-hint = Si chaque organisation peut envoyer des mentors et des personnes mentorées
programme-save = Enregistrer les réglages
programme-archive-title = Archives
programme-archive-how = Un programme archivé reste lisible pour toutes les personnes qui en font partie, et ne change plus. Vous pouvez le sortir des archives à tout moment.
programme-archive-forgets = { $n ->
    [one] Un mois
   *[other] { $n } mois
} plus tard, ses membres sont oubliés et seuls les chiffres restent ; les personnes qui le pilotent l’apprennent 30 jours avant et peuvent garder tout le monde.
programme-forget-on = Le { $name }, les membres de ce programme seront oubliés
programme-forget-what = Les rôles, les invitations, les tâches, les lettres et les motifs des décisions seront effacés, ainsi que les comptes des personnes qui n’ont pas d’autre rôle ici. Le nombre de mentors et de personnes mentorées reste, tout comme les personnes qui pilotent le programme. Cela ne peut pas être annulé.
programme-forget-archived = Pour garder tout le monde, sortez le programme des archives.
programme-keep = Garder tout le monde
programme-forgotten-at = Les membres des cohortes passées ont été oubliés le { $name }. Leur nombre reste.
programme-archive = Archiver le programme
programme-restore = Le sortir des archives
programme-archived-since = Archivé depuis { $name } : il peut être lu, mais pas modifié.
programme-is-archived = Ce programme est archivé : il peut être lu, mais pas modifié. La personne qui le pilote peut le sortir des archives, à la page des réglages.
programmes-mine = Vos programmes
programmes-mine-none = Vous n’avez de rôle dans aucun programme. Quand quelqu’un vous y invite, une lettre avec un lien arrive à votre adresse.
programmes-mine-all = Tous vos programmes, y compris archivés
programmes-archived = Archivés
programmes-all = Tous les programmes
programmes-search = Chercher par nom
programmes-state = État
programmes-state-open = Non archivés
programmes-state-archived = Archivés
programmes-count = { $n ->
    [0] Aucun programme
    [one] { $n } programme
   *[other] { $n } programmes
}
programme-lead = Qui pilote
programme-lead-of = Qui pilote { $name }
programmes-none = Il n’y a rien à montrer. Créez un programme, ou cherchez autre chose.
notice-programme-created = { $name } est créé, et vous le pilotez. Personne d’autre ne peut encore le voir.
notice-programme-changed = Les réglages de { $name } sont enregistrés.
notice-programme-archived = { $name } est archivé.
notice-programme-kept = { $name } garde ses membres pendant au moins { $n ->
    [one] un mois
   *[other] { $n } mois
} encore.
notice-programme-restored = { $name } est sorti des archives.
shape-developmental = Entre organisations, pour le développement
shape-supply-chain = Le long d’une chaîne d’approvisionnement
shape-peer = Entre pairs
shape-dual = Double : un mentor à l’intérieur, un à l’extérieur
shape-internal = Dans une seule organisation
shape-rapid = Rapide : des bénévoles pour des personnes sans organisation
shape-pool = Vivier permanent entre voisins
cadence-weekly = une heure par semaine
cadence-fortnightly = une heure toutes les deux semaines
cadence-monthly = une heure par mois
cadence-two-monthly = une heure tous les deux mois
meeting-outside = Des mentors de l’extérieur
meeting-inside = Des mentors de l’intérieur
meeting-anywhere = Des mentors de l’intérieur ou de l’extérieur
meeting-one-each = Un mentor de l’intérieur et un de l’extérieur
inside-organisation = L’organisation
inside-division = La division
inside-group = Le groupe d’organisations
direction-both-ways = Dans les deux sens : chacune peut envoyer des mentors et des personnes mentorées
direction-one-way = Dans un seul sens : les personnes mentorées de l’une, les mentors de ses partenaires
