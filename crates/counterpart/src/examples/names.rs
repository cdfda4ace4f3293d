//! Names of invented people, from many cultures. Given and family names are drawn apart.

use super::lots::Lots;

/// Where a name comes from.
#[derive(Clone, Copy)]
pub enum Culture {
    Arabic,
    Balkan,
    British,
    EastAfrican,
    French,
    German,
    Horn,
    Indian,
    Malagasy,
    Nepali,
    Nordic,
    Portuguese,
    Southern,
    Spanish,
    Thai,
    WestAfrican,
}

/// Given names, then family names.
type Pool = (&'static str, &'static str);

const ARABIC: Pool = (
    "Layla Karim Huda Samir Rania Tarek Dalia Ziad Salma Nabil Mariam Hadi Yasmin Fadi",
    "Haddad Khoury Mansour Nasser Qasim Saleh Zaidan Odeh Barakat Hamdan Shahin Taher",
);
const BALKAN: Pool = (
    "Mila Luka Ivana Petar Jelena Marko Ana Goran Vesna Damir Sanja Nikola",
    "Kovačević Horvat Petrović Novak Jurić Babić Marić Zupan Đurić Vuković",
);
const BRITISH: Pool = (
    "Amelia Owen Bethan Callum Fiona Gareth Harriet Iain Joyce Kieran Lowri Maeve Rhys Shona Tobias Morwenna Duncan Elspeth Giles Imogen Lachlan Nerys Rupert Winifred",
    "Ashdown Birkett Craddock Dunmore Ellery Fenwick Garside Hollis Kirkbride Loxley Penrose Tregear Whitlock Aldersey Bramwell Culpin Drummond Eastaugh Gilchrist Heddle Jessop Lockyer Meredith Orchard Quayle Ravenhill Stobart Tindall Wetherby",
);
const EAST_AFRICAN: Pool = (
    "Achieng Barasa Chebet Wanjiru Juma Neema Otieno Zawadi Mwangi Amani Grace Baraka Nyambura Upendo",
    "Kamau Odhiambo Mutua Kiprono Mushi Nakato Okello Habimana Uwase Ndayisenga Mollel Wekesa",
);
const FRENCH: Pool = (
    "Camille Étienne Margot Rémi Solène Théo Inès Gaspard Élodie Baptiste Noémie Loïc",
    "Bertin Chauvet Delmas Fournel Gaudin Lambrecht Marchand Peeters Roussel Vasseur Aubertin Corbier Heuvelmans Jacquet Thibaut",
);
const GERMAN: Pool = (
    "Anneke Jonas Katrin Lukas Marlene Sven Urs Verena Wiebke Florian Regula Beat",
    "Achermann Brandt Clausen Dierks Eberle Frick Hartmann Kessler Lindner Van-Dijk Wenger",
);
const HORN: Pool = (
    "Hodan Abebe Selam Guled Tigist Dawit Ifrah Yonas Hiwot Bilan Kidane Saba",
    "Tesfaye Warsame Bekele Abdi Gebremariam Haile Farah Tekle Duale Mengistu",
);
const INDIAN: Pool = (
    "Aarti Devika Farhan Ishaan Kavya Manoj Nandini Rafiq Shreya Tanvir Usha Vikram",
    "Bhatt Chowdhury Deshmukh Iyer Kulkarni Menon Nair Rahman Sarkar Thomas Apte Barua Joglekar Pillai Sengupta",
);
const MALAGASY: Pool = (
    "Faly Haja Lalao Miora Ny-Aina Rado Tiana Voahangy",
    "Rakotoarisoa Randriamaro Rasoanaivo Razafindrakoto",
);
const NEPALI: Pool =
    ("Anjali Bikash Deepa Kiran Maya Pemba Sabina Suman", "Adhikari Gurung Karki Lama Shrestha Tamang Thapa");
const NORDIC: Pool = (
    "Astrid Bjørn Eira Freyja Gunnar Ingrid Jökull Lars Nanna Solveig Þóra Øystein",
    "Aagaard Bergström Eldjárn Halvorsen Lindqvist Nygård Rasmussen Sørli Dahlgren Fossum Kjeldsen Ragnarsdóttir",
);
const PORTUGUESE: Pool = (
    "Beatriz Duarte Inês Joaquim Leonor Mateus Nilza Osvaldo Rita Tomás Graça Celso",
    "Almeida Bastos Cardoso Domingos Fonseca Machava Nhantumbo Quaresma Tavares",
);
const SOUTHERN: Pool = (
    "Ayanda Bongani Chipo Dineo Farai Kagiso Lerato Mpho Naledi Sipho Tendai Thandeka Zanele Kondwani",
    "Banda Dlamini Khumalo Mabuza Moyo Ndlovu Phiri Sithole Tshabalala Van-Wyk Zulu Chirwa",
);
const SPANISH: Pool = (
    "Alejandra Camilo Daniela Esteban Lucía Mateo Paola Ramiro",
    "Arango Bedoya Cárdenas Escobedo Giraldo Londoño Ospina",
);
const THAI: Pool = (
    "Anong Boun Chanthavy Dara Kanya Malai Niran Phonsavan Sokha Suda",
    "Chaiyasit Keo Phommachan Rattanakorn Sok Srisai Vongsa Wattana",
);
const WEST_AFRICAN: Pool = (
    "Abena Aïssatou Binta Chidi Efua Fatou Ibrahima Kofi Mariama Ngozi Ousmane Sekou Tunde Yaa Adama Kwame",
    "Adeyemi Bah Camara Diallo Eze Fofana Jalloh Konaté Mensah Ndiaye Okonkwo Sarr Touré Zongo",
);

/// A given and a family name.
pub fn draw(culture: Culture, lots: &mut Lots) -> (&'static str, &'static str) {
    let (given, family) = match culture {
        Culture::Arabic => ARABIC,
        Culture::Balkan => BALKAN,
        Culture::British => BRITISH,
        Culture::EastAfrican => EAST_AFRICAN,
        Culture::French => FRENCH,
        Culture::German => GERMAN,
        Culture::Horn => HORN,
        Culture::Indian => INDIAN,
        Culture::Malagasy => MALAGASY,
        Culture::Nepali => NEPALI,
        Culture::Nordic => NORDIC,
        Culture::Portuguese => PORTUGUESE,
        Culture::Southern => SOUTHERN,
        Culture::Spanish => SPANISH,
        Culture::Thai => THAI,
        Culture::WestAfrican => WEST_AFRICAN,
    };
    let given = given.split(' ').collect::<Vec<_>>();
    let family = family.split(' ').collect::<Vec<_>>();
    (given[lots.below(given.len())], family[lots.below(family.len())])
}

/// The part of an address before the @: plain letters, the two names joined by a point.
pub fn address(given: &str, family: &str) -> String {
    let letters = format!("{given}.{family}").to_lowercase();
    letters.chars().filter_map(plain).collect()
}

/// The nearest plain letter; none for a sign that an address does not need.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'á' | 'å' | 'ã' => 'a',
        'č' | 'ć' | 'ç' => 'c',
        'đ' => 'd',
        'é' | 'è' | 'ê' => 'e',
        'í' | 'ï' => 'i',
        'ñ' => 'n',
        'ó' | 'ö' | 'ø' => 'o',
        'ú' | 'ü' => 'u',
        'ž' => 'z',
        'þ' => 't',
        'a'..='z' | '.' | '-' => letter,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain() {
        assert_eq!(address("Þóra", "Đurić"), "tora.duric");
        assert_eq!(address("Ny-Aina", "Londoño"), "ny-aina.londono");
    }
}
