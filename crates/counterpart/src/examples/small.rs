//! The small example, written by hand: it fits on a page and can be checked with a pencil.

use super::File;
use crate::base::csv::MARK;

const ORGANISATIONS: &str = "\
id,name,sector,industry,competitors
bakery,Copperhill Bakery,private,food,
clinic,Fernside Clinic,public,health,
council,Mossbridge Council,public,government,
library,Wren Street Library,voluntary,culture,
mill,Tolland Paper Mill,private,manufacturing,
press,Saltmarsh Press,private,publishing,mill
";

const MENTORS: &str = "\
id,name,organisation,level,function,languages,skills_offered,capacity
m01,Agnes Holloway,Copperhill Bakery,4,operations,English,delegation:3; planning:2; budgets:2,1
m02,Babak Rostami,Copperhill Bakery,3,finance,English; French,budgets:3; audit:2,1
m03,Celeste Aubry,Fernside Clinic,5,people,French; English,giving feedback:3; managing conflict:3,2
m04,Dermot Quill,Fernside Clinic,3,technology,English,data analysis:3; security:1,1
m05,Esi Boateng,Mossbridge Council,5,communications,English,public speaking:3; negotiation:2,2
m06,Farid Latif,Mossbridge Council,4,finance,English,budgets:2; business planning:3,1
m07,Greta Solheim,Wren Street Library,4,communications,English; French,writing clearly:3; public speaking:2,1
m08,Hana Procházka,Tolland Paper Mill,4,operations,English,planning:3; change:2,1
m09,Ines Carvalho,Tolland Paper Mill,5,people,English; French,delegation:2; career:3,1
m10,Jomo Karanja,Saltmarsh Press,3,technology,English,software delivery:3; data analysis:2,1
";

const MENTEES: &str = "\
id,name,organisation,level,function,languages,skills_sought
e01,Kirsty Lamont,Copperhill Bakery,2,communications,English,public speaking; writing clearly
e02,Lamine Sow,Copperhill Bakery,1,people,French,giving feedback; delegation
e03,Maja Wolny,Fernside Clinic,3,operations,English,planning; budgets
e04,Noor Siddiqui,Fernside Clinic,2,finance,English,budgets; audit
e05,Oriol Puig,Mossbridge Council,3,people,English,managing conflict; career
e06,Priya Nambiar,Mossbridge Council,2,technology,English,data analysis; software delivery
e07,Quentin Abel,Wren Street Library,4,communications,English; French,negotiation; business planning
e08,Ruta Kalnins,Wren Street Library,2,operations,English,change; planning
e09,Soraya Benali,Tolland Paper Mill,2,people,French; English,giving feedback; career
e10,Tom Aldous,Tolland Paper Mill,3,finance,English,business planning; negotiation
e11,Umar Gill,Saltmarsh Press,2,technology,English,security; data analysis
e12,Vera Lindahl,Saltmarsh Press,5,communications,English,public speaking; delegation
";

const SKILLS: &str = "\
skill,parent,name_en,name_fr
leading,,leading,diriger
delegation,leading,delegation,délégation
giving feedback,leading,giving feedback,retour constructif
managing conflict,leading,managing conflict,gestion des conflits
change,leading,change,conduite du changement
money,,money,finances
budgets,money,budgets,budgets
audit,money,audit,audit
planning,,planning,planification
business planning,planning,business planning,plan d'activité
communication,,communication,communication
public speaking,communication,public speaking,prise de parole
writing clearly,communication,writing clearly,écriture claire
negotiation,communication,negotiation,négociation
technology,,technology,technologies
data analysis,technology,data analysis,analyse de données
security,technology,security,sécurité
software delivery,technology,software delivery,livraison de logiciels
career,,career,parcours professionnel
";

const POLICY: &str = "\
# Six organisations of one town; the ladder has five rungs, 1 to 5.
shape = \"cross\"
cohort = { from = 2027-03-01, until = 2027-11-30 }
priorities = [\"pairs\", \"fair\", \"raise\", \"total\"]
seed = \"SMALL\"
";

/// The files.
pub fn files() -> Vec<File> {
    [
        ("organisations.csv", ORGANISATIONS),
        ("mentors.csv", MENTORS),
        ("mentees.csv", MENTEES),
        ("skills.csv", SKILLS),
        ("policy.toml", POLICY),
    ]
    .map(|(name, text)| {
        (name.to_owned(), if name.ends_with(".csv") { format!("{MARK}{text}") } else { text.to_owned() })
    })
    .into()
}
