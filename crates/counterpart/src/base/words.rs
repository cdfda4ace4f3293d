//! Lists of words: a choice of a form, a state in the database, the end of a message key.

/// Declares an enum whose values are words, the same in forms, addresses, the database and the ends
/// of message keys.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $value:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sea_orm::EnumIter, sea_orm::DeriveActiveEnum)]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            $($(#[$each])* #[sea_orm(string_value = $word)] $value,)+
        }

        impl $name {
            /// All of them, in the order in which pages list them.
            pub const ALL: &'static [$name] = &[$($name::$value),+];

            /// Its word.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$value => $word,)+
                }
            }

            /// The one of a word.
            pub fn of_word(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}
pub(crate) use words;
