/** The run's clock, carried forward between the beats of the server. */

export class Clock {
  constructor() {
    this.beat = { at: 0, pace: 1, running: false };
    this.heardAt = 0;
    /** False until the first beat: nothing is known yet. */
    this.known = false;
    /** Held by the page while nothing is heard from the server. */
    this.held = false;
  }

  /** Follow a beat heard at wall ms *wall*. @param {{at: number, pace: number, running: boolean}} beat @param {number} wall */
  follow(beat, wall) {
    this.beat = beat;
    this.heardAt = wall;
    this.known = true;
    this.held = false;
  }

  /** Stand still at what it shows now. @param {number} wall */
  hold(wall) {
    this.beat = { ...this.beat, at: this.now(wall) };
    this.heardAt = wall;
    this.held = true;
  }

  get running() {
    return this.beat.running && !this.held;
  }

  /** Simulated ms at wall ms *wall*. @param {number} wall */
  now(wall) {
    const { at, pace } = this.beat;
    return this.running ? at + Math.max(0, wall - this.heardAt) * pace : at;
  }
}
