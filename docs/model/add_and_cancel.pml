/*
 * AddOrderItem and CancelOrder at once, on one CONFIRMED order of one unit.
 *
 * Change 0 created the order and is APPLIED, but an owner of its task is still about and so are
 * its calls. Change 1 adds a unit, change 2 cancels; each is written by its request in tx1 and
 * driven by two owners at once. The reservations 0 and 1 are those of the changes 0 and 1.
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_TWO_PENDING            I5_CANCELLED_HOLDS_NOTHING  tx1 looks for no other PENDING change
 *   BUG_STATE_NOT_CHECKED      I5_CANCELLED_HOLDS_NOTHING  tx1 looks not at the order's state
 *   BUG_LIST_BEFORE_TX1        I5_CANCELLED_HOLDS_NOTHING  what to return is read before tx1
 *   BUG_CANCEL_RELEASES        I5_CANCELLED_HOLDS_NOTHING  a cancel releases, and believes it
 *   BUG_CANCEL_GUESSES         I5_CANCELLED_HOLDS_NOTHING  no answer to Return is taken for success
 *   BUG_NO_TOMBSTONE           I5_REJECTED_HOLDS_NOTHING   a release of nothing leaves no row
 *   BUG_BACK_BY_RETURN         I4_CONFIRMED_IS_COMMITTED   the way back of an add is Return
 *   BUG_CANCEL_TURNS_BACK      I4_CONFIRMED_IS_COMMITTED   a cancel is rejected after a deadline
 *   BUG_TX2_WITHOUT_PENDING    I4_LINES_ARE_RESERVED       tx2 does not ask if it is PENDING
 *   BUG_CREATE_REVIVES         ORDER_STAYS_CANCELLED       the same in the tx2 of the creation
 *   BUG_RETURN_GIVES_TWICE     I1_CONSERVED                a repeated return gives stock back again
 *   BUG_RELEASE_UNDOES_COMMIT  SETTLED_IN_THE_END          a release takes committed stock back
 *   BUG_PARK_WITHOUT_PENDING   NOTHING_PARKS               an owner that came late parks the change
 */

/* The properties' names: each is 0, so that the assertion that fails says which it was. */
hidden byte I1_CONSERVED, I4_CONFIRMED_IS_COMMITTED, I4_LINES_ARE_RESERVED,
  I5_CANCELLED_HOLDS_NOTHING, I5_REJECTED_HOLDS_NOTHING, I7_FINAL_ROW, ORDER_STAYS_CANCELLED,
  NOTHING_PARKS, SETTLED_IN_THE_END;

#define RESERVATIONS 2
#include "stock.pml"

#define CREATE 0
#define ADD 1
#define CANCEL 2

mtype:change = { ABSENT, PENDING, APPLIED, REJECTED };

mtype:change change[3] = ABSENT;
bool cancelled = false;
bool parked = false;
byte units = 1;        /* the sum of the order's lines */
short owned;

#define begun(no) (change[no] != ABSENT)
#define pending(no) (change[no] == PENDING)
#define ended(no) (change[no] == APPLIED || change[no] == REJECTED)

init {
  atomic {
    if
    :: available = 0
    :: available = 1
    fi;
    owned = available + 1;
    change[CREATE] = APPLIED;
    state[0] = COMMITTED;
    run Invariants();
    run CreateOwner();
    run AddRequest();
    run AddOwner();
    run AddOwner();
    run CancelRequest();
    run CancelOwner();
    run CancelOwner()
  }
}

/* tx1 of the add: decided under the lock of the order's row. */
proctype AddRequest() {
  atomic {
    if
    :: !pending(CANCEL) && !cancelled -> change[ADD] = PENDING
#ifdef BUG_TWO_PENDING
    :: pending(CANCEL) -> change[ADD] = PENDING
#endif
#ifdef BUG_STATE_NOT_CHECKED
    :: cancelled -> change[ADD] = PENDING
#endif
    :: true /* refused: cancelled, or a change in progress; or nobody asked */
    fi
  }
}

bool add_applied = false;   /* what the cancel has read of the add */
proctype CancelRequest() {
#ifdef BUG_LIST_BEFORE_TX1
  add_applied = (change[ADD] == APPLIED);
#endif
  atomic {
    if
    :: !pending(ADD) -> change[CANCEL] = PENDING
#ifdef BUG_TWO_PENDING
    :: pending(ADD) -> change[CANCEL] = PENDING
#endif
    :: true
    fi
  }
}

/* Parks a change for an answer that no retry would change. */
inline park(no) {
#ifdef BUG_PARK_WITHOUT_PENDING
  parked = true
#else
  parked = parked || pending(no)
#endif
}

inline apply(no) {
  change[no] = APPLIED;
  if
  :: no == CREATE -> cancelled = false
  :: no == ADD -> units++
  :: no == CANCEL -> cancelled = true
  fi
}

/* tx2 of the creation or the add: copies the reservation's state. */
inline settle(no) {
  if
  :: answer == COMMITTED && pending(no) -> apply(no)
#ifdef BUG_TX2_WITHOUT_PENDING
  :: answer == COMMITTED && !pending(no) && no == ADD -> apply(no)
#endif
#ifdef BUG_CREATE_REVIVES
  :: answer == COMMITTED && !pending(no) && no == CREATE -> apply(no)
#endif
  :: answer == RELEASED && pending(no) -> change[no] = REJECTED
  :: answer == RETURNED -> park(no)
  :: else
  fi;
  answer = NONE; why = NO_CAUSE
}

/* The owner of the creation's task that was paused, and wakes at any time. */
proctype CreateOwner() {
  mtype:state answer = NONE;
  mtype:cause why = NO_CAUSE;
  byte call = RESERVE;
  atomic {
    if
    :: call = RESERVE_AND_COMMIT
    :: call = RELEASE
    fi;
    execute(CREATE, call); call = RESERVE
  }
  atomic { settle(CREATE) }
}

#ifdef BUG_BACK_BY_RETURN
#define WAY_BACK RETURN
#else
#define WAY_BACK RELEASE
#endif

/*
 * Drives the add. Whether its deadline has passed is what the owner believes: no property rests on
 * a clock. An owner that is killed is one that takes no further step.
 */
proctype AddOwner() {
  mtype:state answer = NONE;
  mtype:cause why = NO_CAUSE;
  byte call = RESERVE;
look:
end:
  if
  :: atomic {
      begun(ADD);
      if
      :: call = RESERVE_AND_COMMIT
      :: call = WAY_BACK
      fi;
      if
      :: execute(ADD, call)
      :: ask_in_vain(ADD, call); call = RESERVE; goto silence
      fi;
      call = RESERVE
    }
  :: ended(ADD) -> goto done
  fi;
  atomic {
#ifdef BUG_BACK_BY_RETURN
    if
    :: answer == RETURNED -> answer = RELEASED
    :: else
    fi;
#endif
    settle(ADD);
    goto done
  }
silence:
#ifdef PROGRESS
progress_silence:
  skip;
#endif
  goto look;
done:
  assert(!pending(ADD) || SETTLED_IN_THE_END)
}

#ifdef BUG_CANCEL_RELEASES
#define GIVE_BACK RELEASE
#else
#define GIVE_BACK RETURN
#endif

#ifdef BUG_LIST_BEFORE_TX1
#define to_return(no) (no == CREATE || add_applied)
#else
#define to_return(no) (change[no] == APPLIED)
#endif

#define is_next(no) (pending(CANCEL) && no != CANCEL && to_return(no))

/* Returns the reservations of the APPLIED changes one by one, then tx2. It has no deadline. */
proctype CancelOwner() {
  mtype:state answer = NONE;
  mtype:cause why = NO_CAUSE;
  byte no = CREATE;
look:
end:
  if
  :: atomic { pending(CANCEL) && no != CANCEL && !to_return(no) -> no++; goto look }
  :: atomic {
      is_next(no) -> execute(no, GIVE_BACK);
      if
#ifdef BUG_CANCEL_RELEASES
      :: answer == COMMITTED -> no++
#endif
      :: answer == RETURNED -> no++
      :: answer == RELEASED -> park(CANCEL); goto done
      fi;
      answer = NONE; why = NO_CAUSE;
      goto look
    }
  :: atomic {
      is_next(no) -> ask_in_vain(no, GIVE_BACK);
#ifdef BUG_CANCEL_GUESSES
      no++;
#endif
#ifdef BUG_CANCEL_TURNS_BACK
      change[CANCEL] = REJECTED;
#endif
      goto silence
    }
  :: atomic { pending(CANCEL) && no == CANCEL -> apply(CANCEL); goto done }
  :: ended(CANCEL) -> goto done
  fi;
silence:
#ifdef PROGRESS
progress_silence:
  skip;
#endif
  goto look;
done:
  assert(!pending(CANCEL) || SETTLED_IN_THE_END)
}

#define nothing_pending (!pending(ADD) && !pending(CANCEL))
#define confirmed (nothing_pending && !cancelled)
#define reserved (taken(0) + taken(1))

#define conserved (available >= 0 && available + reserved == owned)
#define confirmed_is_committed \
  (!confirmed || (state[0] == COMMITTED && (change[ADD] != APPLIED || state[1] == COMMITTED)))
#define lines_are_reserved (!confirmed || units == reserved)
#define cancelled_holds_nothing (!nothing_pending || !cancelled || reserved == 0)
#define rejected_holds_nothing (change[ADD] != REJECTED || state[1] == RELEASED)
#define stays_cancelled (change[CANCEL] != APPLIED || cancelled)

proctype Invariants() {
end:
  do
  :: atomic { !conserved -> assert(I1_CONSERVED) }
  :: atomic { !rejected_holds_nothing -> assert(I5_REJECTED_HOLDS_NOTHING) }
  :: atomic { !stays_cancelled -> assert(ORDER_STAYS_CANCELLED) }
  :: atomic { !confirmed_is_committed -> assert(I4_CONFIRMED_IS_COMMITTED) }
  :: atomic { !lines_are_reserved -> assert(I4_LINES_ARE_RESERVED) }
  :: atomic { !cancelled_holds_nothing -> assert(I5_CANCELLED_HOLDS_NOTHING) }
  :: atomic { parked -> assert(NOTHING_PARKS) }
  od
}

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { confirmed && change[ADD] == APPLIED -> seen = 1 }
  :: atomic { confirmed && change[ADD] == REJECTED && cause[1] == OUT_OF_STOCK -> seen = 1 }
  :: atomic { confirmed && change[ADD] == REJECTED && cause[1] == ABANDONED -> seen = 1 }
  :: atomic { cancelled && change[ADD] == ABSENT -> seen = 1 }
  :: atomic { cancelled && change[ADD] == APPLIED && state[1] == RETURNED -> seen = 1 }
  :: atomic { cancelled && change[ADD] == REJECTED -> seen = 1 }
  :: atomic { cancelled && sent[CALLS + RESERVE_AND_COMMIT] && available == owned -> seen = 1 }
  :: atomic { pending(CANCEL) && state[0] == RETURNED && state[1] == COMMITTED -> seen = 1 }
  od
}
#endif
