//! Opening the database of a configuration: its folder, its connections.

use crate::base::config::{Config, without_password};
use crate::base::text::Message;
use crate::base::{Db, db};
use std::path::PathBuf;

/// The file of a SQLite database.
pub fn file(config: &Config) -> Option<PathBuf> {
    let path = config.database_url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
}

/// Where the data are, for whoever runs it: the whole path of a SQLite file, or the address without its password.
pub fn place(config: &Config) -> String {
    match file(config) {
        Some(file) => format!("sqlite:{}", std::path::absolute(&file).unwrap_or(file).display()),
        None => without_password(&config.database_url),
    }
}

/// That a database cannot be opened, and what it says.
pub fn away(config: &Config, error: impl std::fmt::Display) -> Message {
    let url = without_password(&config.database_url);
    Message::new("serve-database").with("url", url).with("error", error.to_string())
}

/// Connects; a SQLite file and its folder are made where there are none.
pub async fn connect(config: &Config) -> Result<Db, Message> {
    if file(config).is_some() {
        make_folder(config)?;
    }
    db::connect(config).await.map_err(|error| away(config, error))
}

/// Connects to a database that must be there already.
pub async fn existing(config: &Config) -> Result<Db, Message> {
    match file(config) {
        Some(file) if !file.exists() => {
            Err(Message::new("operations-no-file").with("path", file.display().to_string()))
        }
        _ => db::connect(config).await.map_err(|error| away(config, error)),
    }
}

/// The data folder, for its owner alone.
fn make_folder(config: &Config) -> Result<(), Message> {
    let made = std::fs::create_dir_all(&config.data_dir).and_then(|()| {
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            std::fs::set_permissions(&config.data_dir, std::fs::Permissions::from_mode(0o700))?;
        }
        Ok(())
    });
    made.map_err(|error| {
        let folder = config.data_dir.display().to_string();
        Message::new("serve-folder").with("folder", folder).with("error", error.to_string())
    })
}
