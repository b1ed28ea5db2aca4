/** Why something was not possible, in the reader's language.
 *
 * The server says it in English with names and times; elsewhere its code is what is told.
 */

import { _, locale } from "./i18n.js";

/** @param {{code: string, message: string}} refusal */
export function refusal({ code, message }) {
  return locale.startsWith("en") ? message : (WORDS[code]?.() ?? message);
}

/** @type {Record<string, () => string>} */
const WORDS = {
  paused: () => _("The clock is held. Let it run again first."),
  work_left: () => _("Some work on this task is left. Finish it first."),
  answer: () => _("Something in it is missing or not possible. Look at every field."),
  slot_taken: () => _("That time is taken. Choose another."),
  no_hold: () => _("That cannot be held."),
  held: () => _("You have had an option held already; that is possible once."),
  option_not_yet: () => _("One of these is not on offer yet. Choose another."),
  option_gone: () => _("One of these is gone. Choose another."),
  write_it: () => _("This is delivered by writing it: send it to the client."),
  not_handed_in: () => _("Hand in the work first, then tell them it is done."),
  not_to_client: () => _("This belongs to the client of the task: write to them."),
  no_such_task: () => _("That task is not on your desk."),
  no_such_thread: () => _("That conversation is not on your desk."),
  no_such_file: () => _("That file is not on your desk."),
  which_task: () => _("Several tasks are talked about here. Say which one you mean."),
  estimate: () => _("That estimate is not possible. Choose another time."),
  block: () => _("A block lies within the day and lasts a while. Move it."),
  blocks: () => _("Those are too many blocks for one day. Take some out."),
  no_sharing: () => _("There is nothing to share here."),
  access: () => _("That access is not possible. Choose with whom, what they may, and until when."),
  no_skip: () => _("In a live session time cannot be skipped."),
  not_paused: () => _("The clock is running already."),
  no_such_person: () => _("Nobody here has that address."),
  no_recipient: () => _("Say who it goes to."),
  no_subject: () => _("Give it a subject."),
  empty: () => _("Write something first."),
  too_long: () => _("That is too long. Shorten it."),
  promise: () => _("That time cannot be promised. Choose a later time, before the day ends."),
  delivered: () => _("This task is delivered already."),
  withdrawn: () => _("The task was taken back."),
  declined: () => _("You declined this task."),
  run_is_over: () => _("The day is over. Open the debrief to look back."),
  nothing_in_focus: () => _("There is nothing in focus to park."),
  on_a_break: () => _("You are on a break already."),
  break: () => _("That is no length for a break."),
  no_break: () => _("You are at your desk already."),
  no_pause: () => _("This clock cannot be held."),
  too_many_desks: () => _("This day is open in too many tabs. Close one and load the page again."),
  malformed: () => _("The server did not understand this. Load the page again."),
  too_fast: () => _("That was very fast. Wait a moment and do it again."),
  not_saved: () => _("It could not be saved, so it did not happen. Try it again."),
  token_expired: () => _("This page has been open for too long. Load it again."),
  bad_token: () => _("This page’s key does not fit. Load it again."),
  not_yours: () => _("This day belongs to another browser."),
  failed: () => _("Something broke on our side and nothing was changed. Try it again."),
};
