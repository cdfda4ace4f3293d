//! Whatever the mail server does: no letter is lost, and none has a second Message-ID.

use super::*;

/// What a letter meets on its way, and what is known of it then.
const WAYS: [(&str, Manner, State); 7] = [
    ("normal", Manner::Kind, State::Sent),
    ("busy", Manner::Recipient("451 4.3.0 come back"), State::Queued),
    ("full", Manner::Text("452 4.3.1 no room just now"), State::Queued),
    ("unknown", Manner::Recipient("550 5.1.1 no such user"), State::Failed),
    ("unwanted", Manner::Text("550 5.6.0 not like this"), State::Failed),
    ("cut-early", Manner::CutBefore, State::Queued),
    ("cut-late", Manner::CutAfter, State::Unsure),
];

async fn state(world: &World, key: &str) -> State {
    rows(&world.app).await.into_iter().find(|row| row.key == key).unwrap().state
}

/// One more letter, tried once over this line.
async fn tried(world: &World, key: &str, line: &mut Line) -> State {
    post(&world.app, &[letter(world, key, &format!("{key}@example.org"))]).await;
    look(&world.app, line).await;
    state(world, key).await
}

on_both! {
    async fn whatever_happens_every_letter_arrives_under_one_message_id(world: World) {
        let sink = Sink::open(Manner::Kind).await;
        for (key, manner, known) in WAYS {
            sink.now(manner);
            assert_eq!(tried(&world, key, &mut line(&sink)).await, known, "{key}");
        }
        let nobody = Server::read(&format!("smtp://127.0.0.1:{}", closed_port().await)).unwrap();
        let mut nowhere = Line::to(nobody, pace().patience);
        assert_eq!(tried(&world, "down", &mut nowhere).await, State::Queued);
        // A worker that dies with a letter in its hands; with a whole server, the drills do it.
        sink.now(Manner::Mute);
        post(&world.app, &[letter(&world, "died", "died@example.org")]).await;
        let (_tell, stop) = watch::channel(false);
        let before = sink.texts().len();
        let killed = worker(&world.app, &sink, pace(), &stop);
        sink.has(before + 1).await;
        killed.abort();
        assert_eq!(state(&world, "died").await, State::Sending);

        // What can go by itself goes when all is well again …
        sink.now(Manner::Kind);
        world.app.clock.advance(TimeDelta::minutes(2));
        send_all(&world.app, &sink).await;
        let waits = |row: &Row| matches!(row.state, State::Failed | State::Unsure);
        let left: Vec<Row> = rows(&world.app).await.into_iter().filter(waits).collect();
        let keys: Vec<&str> = left.iter().map(|row| row.key.as_str()).collect();
        assert_eq!(keys, ["unknown", "unwanted", "cut-late", "died"]);
        // … and about the rest somebody decides.
        let mut lead = world.browser(Who::Lead);
        for row in &left {
            let again = format!("/programmes/{}/letters/outbox/{}/again", world.known.harbour, row.id);
            lead.post(&again, &[]).await.is(303);
        }
        send_all(&world.app, &sink).await;
        assert!(states(&world.app).await.iter().all(|state| *state == State::Sent), "none is lost");

        let mut arrived = std::collections::BTreeMap::<String, usize>::new();
        for id in sink.ids() {
            *arrived.entry(id).or_default() += 1;
        }
        // How often the mail server was given each: what it refused or never answered comes again as itself.
        let expected = [
            ("normal", 1), ("busy", 1), ("full", 2), ("unknown", 1), ("unwanted", 2), ("cut-early", 1),
            ("cut-late", 2), ("down", 1), ("died", 2),
        ];
        let expected = expected.map(|(key, times)| (written::message_id(key, "counterpart@localhost"), times));
        assert_eq!(arrived, expected.into_iter().collect());
    }
}
