//! What is in the outbox, as tests read it.

use super::{Browser, Who, World};
use chrono::TimeDelta;
use counterpart::base::db;
use counterpart::people::acts;
use sea_orm::{ConnectionTrait, FromQueryResult};

/// A letter as it would be sent.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Posted {
    /// Its kind.
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// Where its button leads.
    pub link: Option<String>,
}

impl Posted {
    /// The path of the page that its button opens.
    pub fn path(&self) -> String {
        let link = self.link.as_deref().expect("a letter with a button");
        let rest = link.split_once("://").expect("a whole address").1;
        format!("/{}", rest.split_once('/').expect("a path").1)
    }
}

impl World {
    /// Does what the queue has to do about letters with links to sign in. Doing it twice does it once.
    pub async fn write_sign_in_letters(&self) {
        let db = &self.app.db;
        let query = db::sql(db, "select payload from job where kind = 'sign-in-letter' order by id", []);
        for row in db.query_all_raw(query).await.unwrap() {
            let payload: serde_json::Value = row.try_get("", "payload").unwrap();
            let link = payload["link"].as_str().unwrap().parse().unwrap();
            acts::write_sign_in_letter(&self.app, link).await.unwrap();
        }
    }

    /// Signs somebody in anew, by letter.
    pub async fn sign_in(&self, who: Who) -> Browser {
        self.app.clock.advance(TimeDelta::minutes(4));
        let mut browser = self.stranger();
        browser.post("/sign-in", &[("address", &who.address())]).await.is(303);
        self.write_sign_in_letters().await;
        let path = self.letters_to(&who.address()).await.last().unwrap().path();
        browser.post(&path, &[]).await.is(303);
        browser
    }

    /// Every letter to an address, oldest first.
    pub async fn letters_to(&self, address: &str) -> Vec<Posted> {
        let db = &self.app.db;
        let query = db::sql(
            db,
            "select kind, subject, body, link from letter where address = $1 order by created_at, id",
            [address.into()],
        );
        Posted::find_by_statement(query).all(db).await.unwrap()
    }

    /// How many rows a table has under a condition.
    pub async fn count(&self, from: &str) -> i64 {
        let query = db::sql(&self.app.db, &format!("select count(*) as n from {from}"), []);
        let row = self.app.db.query_one_raw(query).await.unwrap().unwrap();
        row.try_get("", "n").unwrap()
    }
}
