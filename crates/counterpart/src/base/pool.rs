//! The connections to the database, which can all be made anew.

use super::config::Config;
use super::db;
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, ExecResult, QueryResult, Statement,
};
use std::sync::{Arc, PoisonError, RwLock};

/// The connections to the database. Whoever has a copy has the same ones.
#[derive(Clone, Debug)]
pub struct Db(Arc<RwLock<DatabaseConnection>>);

impl Db {
    /// Connections that somebody opened.
    pub fn of(pool: DatabaseConnection) -> Db {
        Db(Arc::new(RwLock::new(pool)))
    }

    /// The connections of this moment.
    pub fn pool(&self) -> DatabaseConnection {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Uses new connections from now on. Those that somebody still has in hand end with what is done over
    /// them, and no earlier.
    pub async fn renew(&self, config: &Config) -> Result<(), DbErr> {
        let mut options = db::options(config);
        options.connect_lazy(true);
        let pool = Database::connect(options).await?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = pool;
        Ok(())
    }

    /// Ends all connections.
    pub async fn close(self) -> Result<(), DbErr> {
        self.pool().close().await
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Db {
    fn get_database_backend(&self) -> DbBackend {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.pool().execute_raw(statement).await
    }

    async fn execute_unprepared(&self, text: &str) -> Result<ExecResult, DbErr> {
        self.pool().execute_unprepared(text).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.pool().query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.pool().query_all_raw(statement).await
    }
}
