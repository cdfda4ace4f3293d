//! Letters when the mail server refuses, hangs up, says nothing or is away.

use super::*;

on_both! {
    async fn a_line_that_breaks_before_the_text_is_tried_again_and_after_it_is_unsure(world: World) {
        let sink = Sink::open(Manner::CutBefore).await;
        post(&world.app, &[letter(&world, "cut", "zoe@example.org")]).await;
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::NobodyHome);
        assert_eq!(states(&world.app).await, [State::Queued]);
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Nothing, "not before its time");
        world.app.clock.advance(TimeDelta::minutes(1));
        sink.now(Manner::CutAfter);
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Tried);
        assert_eq!(states(&world.app).await, [State::Unsure]);
        world.app.clock.advance(TimeDelta::days(3));
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Nothing, "never by itself");
        assert_eq!(sink.texts().len(), 1);
    }
}

on_both! {
    async fn a_refusal_for_now_is_tried_for_a_day(world: World) {
        let sink = Sink::open(Manner::Recipient("451 4.3.0 greylisted, come back")).await;
        post(&world.app, &[letter(&world, "grey", "zoe@example.org")]).await;
        let began = world.app.now();
        let mut waits = Vec::new();
        while states(&world.app).await == [State::Queued] {
            let before = world.app.now();
            while look(&world.app, &mut line(&sink)).await == Look::Nothing {
                world.app.clock.advance(TimeDelta::minutes(1));
            }
            waits.push((world.app.now() - before).num_minutes());
            assert!(waits.len() < 50);
        }
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.attempts, sink.recipients()), (State::Failed, 14, 14));
        assert_eq!(waits, [0, 1, 2, 5, 10, 20, 40, 60, 120, 240, 240, 240, 240, 240]);
        assert!(world.app.now() - began >= TimeDelta::hours(24));
        assert!(row.error.as_ref().unwrap().contains("4.3.0 greylisted"));
        // Failed is failed: it is not tried any more by itself.
        sink.now(Manner::Kind);
        world.app.clock.advance(TimeDelta::days(2));
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Nothing);
        assert_eq!(sink.texts().len(), 0);
        // Whoever runs the programme sees it, with what the mail server said, and sends it again.
        let mut lead = world.sign_in(Who::Lead).await;
        lead.get(&format!("/programmes/{}/letters", world.known.harbour)).await.is(200).says("1 letter needs you");
        let list = format!("/programmes/{}/letters/outbox", world.known.harbour);
        lead.get(&list).await.is(200).says("Failed").says("4.3.0 greylisted").says("Send again");
        lead.post(&format!("{list}/{}/again", row.id), &[]).await.is(303);
        send_all(&world.app, &sink).await;
        let sent = rows(&world.app).await.remove(0);
        assert_eq!(sent.state, State::Sent);
        assert!(sink.ids().contains(&written::message_id(&sent.key, "counterpart@localhost")));
        lead.get(&list).await.is(200).keeps_silent_about("Send again");
    }
}

on_both! {
    async fn with_the_mail_server_away_for_a_day_a_letter_has_failed_and_somebody_is_told(world: World) {
        let sink = Sink::open(Manner::Kind).await;
        post(&world.app, &[letter(&world, "away", "zoe@example.org")]).await;
        let nobody = Server::read(&format!("smtp://127.0.0.1:{}", closed_port().await)).unwrap();
        let mut line = Line::to(nobody, pace().patience);
        let began = world.app.now();
        while states(&world.app).await == [State::Queued] {
            if look(&world.app, &mut line).await == Look::Nothing {
                world.app.clock.advance(TimeDelta::minutes(1));
            }
            assert!(world.app.now() - began < TimeDelta::days(3), "it is tried for ever");
        }
        assert!(world.app.now() - began >= TimeDelta::hours(24), "{}", world.app.now() - began);
        assert_eq!(states(&world.app).await, [State::Failed]);
        let mut lead = world.sign_in(Who::Lead).await;
        let list = format!("/programmes/{}/letters/outbox", world.known.harbour);
        lead.get(&list).await.is(200).says("Failed").says("Send again");
        let id = rows(&world.app).await[0].id;
        lead.post(&format!("{list}/{id}/again"), &[]).await.is(303);
        send_all(&world.app, &sink).await;
        assert_eq!(states(&world.app).await[0], State::Sent);
        assert!(sink.ids().contains(&written::message_id("away", "counterpart@localhost")));
    }
}

on_both! {
    async fn an_address_refused_for_good_marks_the_person(world: World) {
        let sink = Sink::open(Manner::Recipient("550 5.1.1 no such user here")).await;
        let mentee = person(&world, Who::Mentee).await;
        let to = Letter { person: Some(mentee), ..letter(&world, "gone", &Who::Mentee.address()) };
        post(&world.app, &[to]).await;
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Tried);
        assert_eq!(states(&world.app).await, [State::Failed]);
        assert!(is_bounced(&world, mentee).await);
        let mut lead = world.browser(Who::Lead);
        let list = format!("/programmes/{}/letters/outbox", world.known.harbour);
        lead.get(&list).await.says("no such user here").says("Failed").says("Send again");
        lead.get(&format!("/programmes/{}/letters", world.known.harbour)).await.says("1 letter needs you");

        sink.now(Manner::Kind);
        let id = rows(&world.app).await[0].id;
        lead.post(&format!("{list}/{id}/again"), &[]).await.is(303);
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Tried);
        assert_eq!(states(&world.app).await, [State::Sent]);
        assert!(!is_bounced(&world, mentee).await, "a letter arrived again");
    }
}

on_both! {
    async fn a_refusal_of_us_or_of_the_text_says_nothing_about_the_person(world: World) {
        let sink = Sink::open(Manner::Recipient("554 5.7.1 relay access denied")).await;
        let mentee = person(&world, Who::Mentee).await;
        let to = |key: &str| Letter { person: Some(mentee), ..letter(&world, key, &Who::Mentee.address()) };
        post(&world.app, &[to("relay")]).await;
        look(&world.app, &mut line(&sink)).await;
        assert_eq!(states(&world.app).await, [State::Queued]);
        sink.now(Manner::Text("554 5.6.0 looks like an advertisement"));
        world.app.clock.advance(TimeDelta::minutes(1));
        look(&world.app, &mut line(&sink)).await;
        assert_eq!(states(&world.app).await, [State::Failed]);
        assert!(!is_bounced(&world, mentee).await);
        sink.now(Manner::Text("452 4.3.1 mailbox full"));
        post(&world.app, &[to("full")]).await;
        look(&world.app, &mut line(&sink)).await;
        assert_eq!(states(&world.app).await, [State::Failed, State::Queued]);
    }
}

on_both! {
    async fn with_the_mail_server_down_letters_are_written_at_once_and_leave_in_order(world: World) {
        let port = Sink::open(Manner::Kind).await.port();
        let letters: Vec<_> = (0..500).map(|n| letter(&world, &format!("down-{n:03}"), &format!("p{n}@example.org"))).collect();
        let began = std::time::Instant::now();
        post(&world.app, &letters).await;
        // Well under two seconds where nothing else runs; waiting for the mail server would be minutes.
        assert!(began.elapsed() < Duration::from_secs(20), "{:?}", began.elapsed());
        let server = Server::read(&format!("smtp://127.0.0.1:{port}")).unwrap();
        let mut line = Line::to(server, pace().patience);
        assert_eq!(look(&world.app, &mut line).await, Look::NobodyHome);
        world.app.clock.advance(TimeDelta::minutes(1));
        let sink = Sink::on(Manner::Kind, port).await;
        while look(&world.app, &mut line).await == Look::Tried {}
        assert!(states(&world.app).await.iter().all(|state| *state == State::Sent));
        let mut expected: Vec<_> = letters.iter().map(|one| written::message_id(&one.key, "counterpart@localhost")).collect();
        expected.rotate_left(1);
        assert_eq!(sink.ids(), expected);
        assert_eq!(sink.connections(), 10, "fifty letters a connection");
    }
}

on_both! {
    async fn a_letter_whose_time_is_over_is_not_sent(world: World) {
        let sink = Sink::open(Manner::Kind).await;
        let until = Some(world.app.now() + TimeDelta::minutes(10));
        post(&world.app, &[Letter { until, ..letter(&world, "in-time", "zoe@example.org") }]).await;
        look(&world.app, &mut line(&sink)).await;
        let row = rows(&world.app).await.remove(0);
        assert_eq!((row.state, row.body.as_str(), row.link), (State::Sent, "", None), "the key is not kept");
        assert!(sink.texts()[0].contains("secret-link"));

        post(&world.app, &[Letter { until, ..letter(&world, "too-late", "zoe@example.org") }]).await;
        world.app.clock.advance(TimeDelta::minutes(10));
        assert_eq!(look(&world.app, &mut line(&sink)).await, Look::Tried);
        let row = rows(&world.app).await.remove(1);
        assert_eq!((row.state, row.body.as_str(), row.link), (State::Late, "", None));
        assert_eq!(sink.texts().len(), 1);
        let list = format!("/programmes/{}/letters/outbox", world.known.harbour);
        world.browser(Who::Lead).get(&list).await.says("it was out of date before it could leave");
    }
}

on_both! {
    async fn a_server_that_stops_gives_its_letter_back(world: World) {
        let sink = Sink::open(Manner::Silent).await;
        post(&world.app, &[letter(&world, "stopped", "zoe@example.org")]).await;
        let (tell, stop) = watch::channel(false);
        let stopping = worker(&world.app, &sink, pace(), &stop);
        while sink.connections() == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tell.send(true).unwrap();
        stopping.await.unwrap();
        assert_eq!(states(&world.app).await, [State::Queued]);

        let sink = Sink::open(Manner::Mute).await;
        let (tell, stop) = watch::channel(false);
        let stopping = worker(&world.app, &sink, pace(), &stop);
        sink.has(1).await;
        tell.send(true).unwrap();
        stopping.await.unwrap();
        assert_eq!(states(&world.app).await, [State::Unsure]);
    }
}
