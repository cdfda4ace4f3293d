# Les partenaires : qui est prêt, ce qu’il faut, et la décision de lancer.
partners-title = Partenaires : lancer ou non
partners-ready = Prêtes à temps
partners-least = Au moins
partners-least-hint = Avec moins d’organisations, le programme ne commence pas ; peut rester vide
partners-most = Au plus
partners-most-hint = Pour combien d’organisations il y a de la place ; peut rester vide
partners-most-below = Indiquez { $least } ou plus : le maximum ne peut pas être inférieur au minimum
partners-ready-by = Prêtes le
partners-ready-by-hint = Le jour où les organisations doivent être prêtes
partners-not-set = non fixé
partners-wanted-edit = Combien, et pour quand
partners-save = Enregistrer
partners-stands = Où l’on en est
partners-say-least = Dites d’abord combien d’organisations il faut au programme.
partners-missing = { $n ->
    [one] Il manque une organisation.
   *[other] Il manque { $n } organisations.
}
partners-enough-on = D’après ce qu’elles ont dit, il y en aura assez le { $name }.
partners-never-enough = D’après ce qu’elles ont dit, il n’y en aura pas assez.
partners-enough = Il y en a assez.
partners-beyond = { $n ->
    [one] Il y a une organisation de plus que de places.
   *[other] Il y a { $n } organisations de plus que de places.
}
partners-in-time = Prêtes à temps
partners-late = Prêtes trop tard
partners-unknown = N’ont pas dit quand
partners-nobody = Aucune
partners-waiting = En attente
partners-waiting-how = Prêtes avant que le programme puisse commencer.
partners-days = { $n ->
    [one] { $n } jour
   *[other] { $n } jours
}
partners-decisions = Décisions
partners-decisions-none = Rien n’est encore décidé.
partners-decided-ready = { $n ->
    [one] avec { $n } organisation prête à temps
   *[other] avec { $n } organisations prêtes à temps
}
partners-decide = Décider : lancer ou non
partners-decide-now = { $n ->
    [one] { $n } organisation est prête à temps.
   *[other] { $n } organisations sont prêtes à temps.
}
partners-decide-how = La décision est consignée avec votre nom, la date et ce chiffre ; le bureau et le comité de pilotage la lisent. Elle reste consignée ; pour la changer, consignez-en une autre.
partners-verdict = Décision
partners-reason = Raison
partners-reason-hint = Peut rester vide
partners-record = Consigner la décision
verdict-go = Lancer
verdict-no-go = Ne pas lancer
notice-partners-wanted = Enregistré.
notice-decided = Consigné : { $other }
