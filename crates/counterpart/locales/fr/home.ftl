# Les pages d’accueil.
home-start = Vos programmes
home-nothing = Vous n’avez actuellement de rôle dans aucun programme. Si vous en attendiez un, adressez-vous à la personne qui coordonne votre organisation.
home-waiting = { $n ->
    [one] { $n } chose vous attend
   *[other] { $n } choses vous attendent
}
home-open = Ouvrir
home-open-named = Ouvrir { $name } : { $other }
overview-needs = Ce qui vous attend
overview-needs-nothing = Rien ne vous attend.
overview-needs-more = { $n ->
    [one] encore { $n } tâche pour vous
   *[other] encore { $n } tâches pour vous
}
overview-needs-all = Toutes vos tâches ouvertes
overview-dates = Prochaines dates
overview-dates-none = Aucune date n’est encore fixée.
overview-date-starts = { $name } commence
overview-date-ends = { $name } se termine
overview-date-partners = Les partenaires de { $name } doivent être prêts
overview-date-task = Votre tâche : { $name }
overview-cohorts = Toutes les cohortes
need-named = { $more ->
    [0] { $names }
    [one] { $names } et { $more } autre
   *[other] { $names } et { $more } autres
}
need-tasks = Les huit étapes n’ont pas encore de tâches
need-why-tasks = Commencez par les tâches habituelles, puis changez ce qui ne convient pas.
need-act-tasks = Voir les étapes
need-letters = { $n ->
    [one] { $n } lettre attend une décision
   *[other] { $n } lettres attendent une décision
}
need-why-letters = L’envoi a échoué, ou personne ne sait si quelque chose est arrivé.
need-act-letters = Voir les lettres
need-leaderless = { $n ->
    [one] { $n } organisation n’a personne pour la coordonner
   *[other] { $n } organisations n’ont personne pour les coordonner
}
need-act-leaderless = Inviter un coordinateur
need-forgetting = Les membres de ce programme seront bientôt oubliés
need-why-forgetting = Il est terminé. Les réglages nomment le jour ; planifiez une cohorte ou gardez tout le monde s’il continue.
need-act-forgetting = Voir
need-decision = Décidez si le programme se fait
need-why-decision = Le jour où les partenaires doivent être prêts approche ou est passé, et personne n’a encore décidé.
need-act-decision = Décider
need-organisation = Aucune organisation ne participe encore
need-why-organisation = Mentors et personnes mentorées appartiennent à une organisation, et la personne qui la coordonne les invite.
need-act-organisation = Ajouter une organisation
need-cohort = Il n’y a pas encore de cohorte
need-why-cohort = Les organisations entrent cohorte par cohorte, et l’on invite les gens dans l’une d’elles.
need-act-cohort = Planifier une cohorte
need-seats = { $n ->
    [one] { $n } place de { $name } est encore libre
   *[other] { $n } places de { $name } sont encore libres
}
need-act-seats = Voir les places
need-unmapped = { $n ->
    [one] { $n } organisation n’a pas dit à quel niveau correspond chacun de ses grades
   *[other] { $n } organisations n’ont pas dit à quel niveau correspond chacun de leurs grades
}
need-why-unmapped = Les grades de deux employeurs ne se comparent pas ; les niveaux, si.
need-act-unmapped = Voir l’échelle
need-expired = { $n ->
    [one] { $n } invitation a expiré sans réponse
   *[other] { $n } invitations ont expiré sans réponse
}
need-why-expired = Une invitation vaut sept jours. Renvoyée, elle vaut sept jours de plus.
need-act-expired = Voir les invitations
need-unreachable = { $n ->
    [one] Les lettres à { $n } personne reviennent
   *[other] Les lettres à { $n } personnes reviennent
}
need-why-unreachable = Demandez une autre adresse. Chaque personne la change sur la page de son compte.
need-act-unreachable = Voir qui
need-profile = Le profil de votre organisation est incomplet
need-why-profile = On le lit ailleurs pour savoir où travaille son mentor ou la personne que l’on accompagne. Il y manque le secteur, la taille, les lieux, l’activité, ou sur quel temps le mentorat est pris.
need-act-profile = Compléter
need-ready = Vous n’avez pas dit à partir de quand vous pouvez participer
need-why-ready = Le pilote du programme en tient compte. Vous et le bureau du programme êtes seuls à voir ce jour.
need-act-ready = Dire quand
need-places = { $n ->
    [one] { $n } de vos places dans { $name } est encore libre
   *[other] { $n } de vos places dans { $name } sont encore libres
}
need-act-places = Inviter des personnes
need-grades = Vos grades ne sont pas encore sur l’échelle
need-why-grades = Les grades de deux employeurs ne se comparent pas ; les niveaux, si. Dites à quel niveau correspond chacun des vôtres.
need-act-grades = Placer les grades
need-deputy = Vous n’avez pas de suppléant
need-why-deputy = Un suppléant peut faire ce que vous faites pendant votre absence.
need-act-deputy = Inviter un suppléant
need-returned = Les lettres qui vous sont envoyées reviennent
need-why-returned = Elles n’arrivent pas à votre adresse principale. Choisissez une autre adresse principale.
need-act-returned = Voir vos adresses
need-address = On ne vous joint qu’à une seule adresse
need-why-address = Si vous la perdez, vous ne pourrez plus vous connecter. Une seconde adresse garde la porte ouverte.
need-act-address = Ajouter une adresse
accessibility-aim = Chaque page vise le niveau AA des règles pour l’accessibilité des contenus Web, version 2.2.
accessibility-how = Tout fonctionne au clavier, sans JavaScript, sur 320 pixels de large, agrandi quatre fois, en clair comme en sombre, et avec les couleurs fixées par votre système. Aucune information ne tient à la seule couleur.
accessibility-tested = Chaque version est examinée dans un navigateur, page par page et rôle par rôle, avec un vérificateur automatique. Il trouve beaucoup de défauts, pas tous.
accessibility-tell = Si quelque chose vous arrête, dites-le à la personne qui coordonne votre organisation ou au pilote de votre programme. Cela sera transmis à la personne qui gère Counterpart ici.
