# Les organisations, leurs divisions et leurs places.
place-organisations = Organisations
organisations = Organisations
organisations-count = { $n ->
    [one] { $n } organisation
   *[other] { $n } organisations
}
organisations-search = Nom, secteur d’activité, groupe ou lieu
organisations-caption = Organisations du programme
organisations-none = Aucune organisation ne participe encore.
organisations-none-how = Ajoutez la première ; invitez ensuite son coordinateur, qui remplira le profil et fera venir ses participants.
organisations-none-found = Aucune organisation ne correspond à cette recherche.
organisations-export = Enregistrer en tableau (CSV)
organisation-add = Ajouter une organisation
organisation-edit = Modifier le profil
organisation-edit-title = Profil de { $name }
organisation-edit-who = Tous les membres du programme peuvent lire le profil. Seuls le bureau du programme et la coordination de l’organisation voient à partir de quel jour elle est prête.
organisation-save = Enregistrer le profil
organisation-archive = Archiver
organisation-restore = Sortir des archives
organisation-is-archived = Cette organisation est archivée : elle se lit, mais rien ne peut y être modifié. Sortez-la d’abord des archives.
organisation-name-taken = Une autre organisation de ce programme porte déjà ce nom ; elle est peut-être archivée
organisation-profile = Profil
organisation-profile-who = Tous les membres du programme peuvent lire ceci.
organisation-profile-empty = Rien n’est encore dit de cette organisation. Ailleurs, on aimerait savoir où travaille son mentor ou la personne que l’on accompagne : quelques lignes suffisent.
organisation-name = Nom
organisation-sector = Secteur
organisation-industry = Secteur d’activité
organisation-industry-hint = Par exemple santé, transport maritime, collectivité locale
organisation-size = Taille
organisation-cohort = Cohorte
organisation-state = État
organisation-state-active = Participe
organisation-state-archived = Archivée
organisation-group = Groupe
organisation-group-hint = Si l’organisation fait partie d’un groupe
organisation-locations = Lieux
organisation-locations-hint = Un par ligne, par exemple Lyon, France
organisation-divisions = Divisions
organisation-scope = Mission
organisation-scope-hint = Ce qu’elle fait et pour qui
organisation-products = Produits et prestations
organisation-products-hint = Ce qu’elle fabrique ou propose
organisation-culture = Culture de travail
organisation-culture-hint = Comment on y travaille
organisation-leadership = Direction
organisation-leadership-hint = Comment elle est dirigée
organisation-hours-meetings = Heures par mois pour les rencontres
organisation-hours-between = Heures par mois pour le travail entre les rencontres
organisation-hours-hint = Ce que l’organisation accorde à chaque participant, en heures entières
organisation-hours-from = Sur quel temps
organisation-hours-count = { $n ->
    [one] { $n } heure par mois
   *[other] { $n } heures par mois
}
organisation-ready-on = Prête le
organisation-ready-on-hint = Le jour à partir duquel l’organisation peut participer
organisation-readiness = Prête le
organisation-readiness-who = Le bureau du programme et la coordination de cette organisation voient ceci.
organisation-ready-unknown = Pas encore indiqué
organisation-more = À son sujet
organisation-people = Personnes de cette organisation
organisation-coordinators = Coordination
organisation-no-coordinator = Personne ne coordonne encore cette organisation.
organisation-invite-coordinator = Inviter un coordinateur
organisation-invite-deputy = Inviter un suppléant
organisation-hand-over = Passer le relais
sector-public = secteur public
sector-private = secteur privé
sector-voluntary = secteur associatif
size-small = jusqu’à 49 personnes
size-medium = de 50 à 249 personnes
size-large = de 250 à 999 personnes
size-larger = de 1 000 à 9 999 personnes
size-largest = 10 000 personnes et plus
hours-from-working = sur le temps de travail
hours-from-own = sur le temps personnel
hours-from-both = en partie sur le temps de travail, en partie sur le temps personnel
notice-organisation-added = { $name } est ajoutée. Invitez maintenant son coordinateur et faites-la entrer dans une cohorte.
notice-organisation-changed = Le profil de { $name } est enregistré.
notice-organisation-archived = { $name } est archivée : elle se lit, mais rien ne peut y être modifié.
notice-organisation-restored = { $name } est sortie des archives.
divisions-title = Divisions de { $name }
divisions-change = Modifier les divisions
divisions-what = Les divisions comptent lorsque le programme relie les parties d’une même organisation. Tous les membres du programme peuvent les lire.
divisions-none = Il n’y en a pas encore.
division-new = Nouvelle division
division-name = Nom de la division
division-name-of = Nouveau nom de { $name }
division-add = Ajouter la division
division-rename = Renommer
division-remove = Retirer { $name }
division-name-taken = Une division porte déjà ce nom
notice-division-added = La division { $name } est ajoutée.
notice-division-renamed = La division s’appelle désormais { $name }.
notice-division-removed = La division { $name } est retirée.
notice-division-restored = La division { $name } est de retour.
seats = Places
seats-what = Combien de personnes mentorées et de mentors chaque organisation peut envoyer dans la cohorte. Tous les coordinateurs et le comité de pilotage voient ce tableau.
seats-cohorts = Cohortes
seats-no-cohort = Il n’y a pas encore de cohorte. Les places appartiennent à une cohorte.
seats-empty = Aucune organisation n’est encore entrée dans cette cohorte.
seats-empty-how = Ouvrez une organisation et faites-la entrer, avec son nombre de personnes mentorées et de mentors.
seats-nowhere = Elle ne participe encore à aucune cohorte.
seats-count = { $n ->
    [one] { $n } organisation participe
   *[other] { $n } organisations participent
}
seats-words = { $mentees ->
    [one] { $mentees } personne mentorée
   *[other] { $mentees } personnes mentorées
}, { $mentors ->
    [one] { $mentors } mentor
   *[other] { $mentors } mentors
}
seats-mentees = Places de personnes mentorées
seats-mentees-hint = Combien de personnes mentorées elle peut envoyer
seats-mentors = Places de mentors
seats-mentors-hint = Combien de mentors elle peut envoyer
seats-filled-mentees = Personnes mentorées à ce jour
seats-filled-mentors = Mentors à ce jour
seats-over = { $n } de trop
seats-reciprocity = Donne et reçoit
seats-even = Autant de mentors que de personnes mentorées
seats-gives = { $n ->
    [one] Donne { $n } mentor de plus qu’elle n’envoie de personnes mentorées
   *[other] Donne { $n } mentors de plus qu’elle n’envoie de personnes mentorées
}
seats-takes = { $n ->
    [one] Envoie { $n } personne mentorée de plus qu’elle ne donne de mentors
   *[other] Envoie { $n } personnes mentorées de plus qu’elle ne donne de mentors
}
seats-total = En tout
seats-took-part = { $mentees ->
    [one] { $mentees } personne mentorée
   *[other] { $mentees } personnes mentorées
} et { $mentors ->
    [one] { $mentors } mentor
   *[other] { $mentors } mentors
} y ont pris part
seats-had = Places dont elle disposait : { $what }
seats-was-what = Cette cohorte est achevée. Le tableau montre combien de personnes mentorées et de mentors chaque organisation pouvait envoyer ; les places restent comme elles étaient. Tous les coordinateurs et le comité de pilotage le voient.
seats-was-empty = Aucune organisation n’a participé à cette cohorte.
seats-was-count = { $n ->
    [one] { $n } organisation a participé
   *[other] { $n } organisations ont participé
}
seats-was-filled-mentees = Personnes mentorées ayant participé
seats-was-filled-mentors = Mentors ayant participé
seats-was-reciprocity = Équilibre des places
seats-was-even = Autant de places de mentors que de personnes mentorées
seats-was-gives = { $n ->
    [one] { $n } place de plus pour les mentors que pour les personnes mentorées
   *[other] { $n } places de plus pour les mentors que pour les personnes mentorées
}
seats-was-takes = { $n ->
    [one] { $n } place de plus pour les personnes mentorées que pour les mentors
   *[other] { $n } places de plus pour les personnes mentorées que pour les mentors
}
seats-join = Entrer dans { $name }
seats-join-title = { $name } entre dans { $other }
seats-change = Modifier les places
seats-change-title = Places de { $name } dans { $other }
seats-leave = Quitter la cohorte
seats-save = Enregistrer les places
seats-none = Indiquez au moins une personne mentorée ou un mentor ; pour ne plus participer, quittez la cohorte
seats-cohort-over = Cette cohorte est terminée : ses places restent comme elles étaient, et personne n’y entre ni n’en sort. Pour les modifier malgré tout, sortez-la d’abord des archives ou ramenez-la à l’état précédent, sur sa page.
notice-seats = Les places de { $name } dans { $other } sont enregistrées.
notice-cohort-left = { $name } a quitté { $other }. Ses membres gardent leurs rôles jusqu’à ce que quelqu’un y mette fin.
notice-cohort-rejoined = { $name } participe de nouveau à { $other }, avec les mêmes places.
