//! Seats: organisations join cohorts, change their seats, leave; and what everybody sees of it.

use crate::harness::{Page, Who, World};
use crate::on_both;
use counterpart::base::db;
use counterpart::base::ids::OrganisationId;
use sea_orm::ConnectionTrait;

fn seat(world: &World, organisation: OrganisationId, end: &str) -> String {
    let (programme, cohort) = (world.known.harbour, world.known.cohort);
    format!("/programmes/{programme}/organisations/{organisation}/seats/{cohort}{end}")
}

fn table(world: &World) -> String {
    format!("/programmes/{}/seats", world.known.harbour)
}

async fn join(world: &World, organisation: OrganisationId, places: (&str, &str), version: &str) -> Page {
    let sent = [("mentees", places.0), ("mentors", places.1), ("version", version)];
    world.browser(Who::Administrator).post(&seat(world, organisation, ""), &sent).await
}

/// Brings the cohort into a state.
async fn set(world: &World, to: &str) {
    let query =
        db::sql(&world.app.db, &format!("update cohort set {to} where id = $1"), [world.known.cohort.into()]);
    world.app.db.execute_raw(query).await.unwrap();
}

on_both! {
    async fn an_organisation_joins_with_seats_and_all_partners_see_the_balance(world: World) {
        let plainfield = world.known.plainfield;
        world.browser(Who::Lead).get(&table(&world)).await.is(200).says("No organisation has joined");
        join(&world, plainfield, ("5", "3"), "0").await.is(303);
        join(&world, plainfield, ("5", "3"), "0").await.is(303);
        join(&world, world.known.lumen, ("1", "4"), "0").await.is(303);
        for who in [Who::Lead, Who::Coordinator, Who::OtherCoordinator, Who::Steering, Who::Manager] {
            let page = world.browser(who).get(&table(&world)).await;
            page.is(200).says("2 organisations take part").says("Sends 2 mentees more than it gives mentors");
            page.says("Gives 3 mentors more").says("Gives 1 mentor more");
        }
        // What is filled, Lumen's coordinator learns of Lumen alone.
        let filled = |page: &Page| page.html.matches("data-label=\"Mentees so far\">1</td>").count();
        assert_eq!(filled(&world.browser(Who::Lead).get(&table(&world)).await), 2);
        assert_eq!(filled(&world.browser(Who::OtherCoordinator).get(&table(&world)).await), 1);
        assert_eq!(filled(&world.browser(Who::Steering).get(&table(&world)).await), 0);
        let list = format!("/programmes/{}/organisations?cohort={}", world.known.harbour, world.known.cohort);
        world.browser(Who::Mentee).get(&list).await.says("2 organisations");
    }
}

on_both! {
    async fn seats_are_whole_numbers_and_not_nothing(world: World) {
        let plainfield = world.known.plainfield;
        for (mentees, mentors, words) in [
            ("", "1", "whole number from 0 to 500"),
            ("1", "-1", "whole number from 0 to 500"),
            ("1", "501", "whole number from 0 to 500"),
            ("2.5", "1", "whole number from 0 to 500"),
            ("99999999999999999999", "1", "whole number from 0 to 500"),
            ("0", "0", "at least one mentee or one mentor"),
        ] {
            join(&world, plainfield, (mentees, mentors), "0").await.is(422).says(words);
        }
        world.browser(Who::Lead).get(&table(&world)).await.says("No organisation has joined");
    }
}

on_both! {
    async fn changing_leaving_and_coming_back(world: World) {
        let plainfield = world.known.plainfield;
        let mut lead = world.browser(Who::Lead);
        join(&world, plainfield, ("5", "3"), "0").await.is(303);
        assert_eq!(lead.get(&seat(&world, plainfield, "")).await.field("version"), "1");
        join(&world, plainfield, ("6", "3"), "1").await.is(303);
        join(&world, plainfield, ("6", "3"), "1").await.is(303);
        let stale = join(&world, plainfield, ("7", "3"), "1").await;
        stale.is(409).says("<q>6</q>");
        assert_eq!(stale.field("version"), "2");

        let left = lead.post(&seat(&world, plainfield, "/leave"), &[]).await;
        lead.follow(&left).await.says("has left Harbour 2027").says("/rejoin").says("takes part in no cohort");
        lead.get(&table(&world)).await.says("No organisation has joined");
        let back = lead.post(&seat(&world, plainfield, "/rejoin"), &[]).await;
        lead.follow(&back).await.says("takes part in Harbour 2027 again").says("6 mentees, 3 mentors");
        // Leaving and joining anew by the form takes the new seats.
        lead.post(&seat(&world, plainfield, "/leave"), &[]).await.is(303);
        assert_eq!(lead.get(&seat(&world, plainfield, "")).await.field("version"), "0");
        join(&world, plainfield, ("1", "1"), "0").await.is(303);
        lead.get(&table(&world)).await.says("As many mentors as mentees");
    }
}

on_both! {
    async fn a_cohort_next_door_is_not_there(world: World) {
        let path = seat(&world, world.known.fold, "");
        world.browser(Who::Lead).get(&path).await.is(404);
        let meadow = path.replace(&world.known.harbour.to_string(), &world.known.meadow.to_string());
        world.browser(Who::OtherLead).get(&meadow).await.is(404);
    }
}

on_both! {
    async fn more_people_than_seats_are_marked_and_all_are_added_up(world: World) {
        join(&world, world.known.plainfield, ("0", "3"), "0").await.is(303);
        join(&world, world.known.lumen, ("1", "4"), "0").await.is(303);
        let page = world.browser(Who::Lead).get(&table(&world)).await;
        page.says("data-label=\"Mentees so far\">1 <span class=\"tag warn\">1 over</span></td>");
        page.says("data-label=\"Seats for mentors\">7</td><td class=\"number\" data-label=\"Mentees so far\">2</td>");
        let other = world.browser(Who::OtherCoordinator).get(&table(&world)).await;
        other.keeps_silent_about("over</span>").keeps_silent_about("data-label=\"Mentees so far\">2</td>");
        set(&world, "state = 'delivered'").await;
        let ended = "update membership set ended_at = $1 where cohort_id = $2";
        let values = [world.app.now().into(), world.known.cohort.into()];
        world.app.db.execute_raw(db::sql(&world.app.db, ended, values)).await.unwrap();
        world.browser(Who::Lead).get(&table(&world)).await.says("data-label=\"Mentees who took part\">2</td>");
    }
}

on_both! {
    async fn a_cohort_that_is_over_shows_what_was_and_keeps_its_seats(world: World) {
        let plainfield = world.known.plainfield;
        let mut lead = world.browser(Who::Lead);
        let page = format!("/programmes/{}/organisations/{plainfield}", world.known.harbour);
        join(&world, plainfield, ("5", "3"), "0").await.is(303);
        lead.get(&page).await.says("Change the seats").says("Leave the cohort");
        set(&world, "state = 'delivered'").await;
        let shown = lead.get(&page).await;
        shown.says("1 mentee and 1 mentor took part").says("Seats it had: 5 mentees, 3 mentors").says("delivered");
        shown.keeps_silent_about("Change the seats").keeps_silent_about("Leave the cohort").keeps_silent_about("Join ");
        let seats = lead.get(&table(&world)).await;
        seats.says("1 organisation took part").says("Mentees who took part").says("2 seats more for mentees than for mentors");
        seats.keeps_silent_about("so far").keeps_silent_about("may send");
        for state in ["state = 'delivered'", "state = 'planned', archived_at = created_at"] {
            set(&world, state).await;
            lead.get(&seat(&world, plainfield, "")).await.is(422).says("This cohort is over");
            join(&world, plainfield, ("6", "3"), "1").await.is(422).says("its seats stay as they were");
            for end in ["/leave", "/rejoin"] {
                lead.post(&seat(&world, plainfield, end), &[]).await.is(422).says("its seats stay as they were");
            }
            join(&world, world.known.lumen, ("1", "1"), "0").await.is(422).says("nobody joins");
        }
        set(&world, "state = 'running', archived_at = null").await;
        lead.get(&page).await.says("5 mentees, 3 mentors").says("Change the seats");
        assert_eq!(world.count("seat").await, 1);
    }
}
