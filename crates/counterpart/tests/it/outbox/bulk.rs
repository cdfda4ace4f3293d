//! Many letters at once, while the mail server is down.

use super::*;
use std::time::Instant;

const MANY: usize = 500;

/// How long the button may take on a busy machine, unoptimised. What is promised is two seconds, which
/// `bin/bench --house` measures.
const SOON: Duration = Duration::from_secs(30);

on_both! {
    async fn five_hundred_invitations_are_on_their_way_at_once_with_the_mail_server_down(given: World) {
        let url = format!("smtp://127.0.0.1:{}", closed_port().await);
        let world = given.set_up(|config| config.smtp_url = Some(url));
        let (tell, stop) = watch::channel(false);
        let mut workers = counterpart::jobs::start(&world.app, &stop);
        let people: Vec<String> = (0..MANY).map(|n| format!("Guest Number {n}, guest{n}@example.org")).collect();
        let (people, cohort) = (people.join("\n"), world.known.cohort.to_string());
        let form = [
            ("language", "en"), ("cohort", cohort.as_str()), ("role", "mentor"), ("organisation", "none"),
            ("people", people.as_str()), ("step", "send"),
        ];
        let path = format!("/programmes/{}/people/invite", world.known.harbour);
        let mut lead = world.browser(Who::Lead);
        let begun = Instant::now();
        let sent = lead.post(&path, &form).await;
        let took = begun.elapsed();
        lead.follow(&sent).await.is(200).says("500 invitations are on their way");
        assert!(took < SOON, "{took:?}");
        println!("500 invitations were on their way after {took:?}");
        let row = "letter where kind = 'invitation' and (state = 'queued' or state = 'sending')";
        assert_eq!(world.count(row).await, i64::try_from(MANY).unwrap(), "one letter each, and none is lost");
        tell.send(true).unwrap();
        while let Some(ended) = workers.join_next().await {
            ended.unwrap();
        }

        // When the mail server is back they all go, each once.
        world.app.clock.advance(TimeDelta::hours(1));
        let sink = Sink::open(Manner::Kind).await;
        send_all(&world.app, &sink).await;
        let ids = sink.ids();
        assert_eq!((ids.len(), ids.into_iter().collect::<BTreeSet<_>>().len()), (MANY, MANY));
    }
}
