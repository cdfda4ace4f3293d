//! Secrets that travel in links and cookies: made here, and kept only as hashes.

use super::{Error, Result};
use sha2::{Digest, Sha256};

/// A secret of 256 bits, in 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one from the system's source of randomness.
    pub fn fresh() -> Result<Token> {
        let mut bytes = [0u8; 32];
        getrandom::fill(&mut bytes).map_err(Error::broken)?;
        Ok(Token(hex(&bytes)))
    }

    /// What somebody sent; anything that cannot be a token is nothing.
    pub fn parse(text: &str) -> Option<Token> {
        let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        (text.len() == 64 && text.bytes().all(is_hex)).then(|| Token(text.to_owned()))
    }

    /// As it travels.
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is kept of it: SHA-256, enough for 256 random bits.
    pub fn hash(&self) -> Vec<u8> {
        hash(&self.0)
    }

    /// Six digits that only who has the token can know, to be typed on another device.
    pub fn code(&self) -> String {
        let digest = Sha256::digest(format!("code {}", self.0));
        let number = digest[..8].iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }
}

/// What is kept of a text that must not be read back.
pub fn hash(text: &str) -> Vec<u8> {
    Sha256::digest(text).to_vec()
}

/// Bytes as hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tokens_are_tokens() {
        let token = Token::fresh().unwrap();
        assert!(Token::parse(token.secret()) == Some(token.clone()));
        assert!(Token::parse("abc").is_none());
        assert!(Token::parse(&token.secret().to_uppercase().replace(char::is_numeric, "A")).is_none());
        assert_eq!(token.code().len(), 6);
        assert_eq!(token.code(), token.clone().code());
    }
}
