/*
 * The reservations of the product service, for the models that include this file: one product, one
 * row a reservation, every call one transaction.
 *
 * The including model defines RESERVATIONS, how many ids there are (one or two), and the
 * properties' names. Calls travel by a network that loses, delays and reorders them; a caller that
 * got no answer calls again, so that they also arrive twice. An answer reaches only the call that
 * waits for it.
 */

mtype:state = { NONE, HELD, COMMITTED, RELEASED, RETURNED };
mtype:cause = { NO_CAUSE, OUT_OF_STOCK, ABANDONED, EXPIRED };

#define RESERVE 0
#define RESERVE_AND_COMMIT 1
#define COMMIT 2
#define RELEASE 3
#define RETURN 4
#define CALLS 5

mtype:state state[RESERVATIONS] = NONE;
mtype:cause cause[RESERVATIONS] = NO_CAUSE;
bit sent[RESERVATIONS * CALLS];
short available;

#define taken(id) (state[id] == HELD || state[id] == COMMITTED)

/* I7: a RELEASED or RETURNED row never changes. */
#define moveable(id) (state[id] != RELEASED && state[id] != RETURNED)

inline move(id, to, why_now) {
  assert(moveable(id) || I7_FINAL_ROW);
  state[id] = to;
  cause[id] = why_now
}

inline take(id, to) {
  if
  :: available > 0 -> available--; move(id, to, NO_CAUSE)
  :: available == 0 ->
#ifdef BUG_SHORT_LEAVES_NO_ROW
    skip
#else
    move(id, RELEASED, OUT_OF_STOCK)
#endif
  fi
}

inline give_back(id, to, why_now) {
  available++;
  move(id, to, why_now)
}

inline leave_tombstone(id) {
#ifdef BUG_NO_TOMBSTONE
  skip
#else
  move(id, RELEASED, ABANDONED)
#endif
}

/* Executes a call; `answer` and `why` are what it answers. */
inline execute(id, call) {
  if
  :: call == RESERVE ->
    if
    :: state[id] == NONE -> take(id, HELD)
#ifdef BUG_REPEAT_TAKES_AGAIN
    :: state[id] == HELD -> available--
#endif
    :: else
    fi
  :: call == RESERVE_AND_COMMIT ->
    if
    :: state[id] == NONE -> take(id, COMMITTED)
    :: state[id] == HELD -> move(id, COMMITTED, NO_CAUSE)
#ifdef BUG_REPEAT_TAKES_AGAIN
    :: state[id] == COMMITTED -> available--
#endif
    :: else
    fi
  :: call == COMMIT ->
    if
    :: state[id] == HELD -> move(id, COMMITTED, NO_CAUSE)
#ifdef BUG_COMMIT_REVIVES
    :: state[id] == RELEASED -> move(id, COMMITTED, NO_CAUSE)
#endif
    :: else
    fi
  :: call == RELEASE ->
    if
    :: state[id] == HELD -> give_back(id, RELEASED, ABANDONED)
    :: state[id] == NONE -> leave_tombstone(id)
#ifdef BUG_RELEASE_UNDOES_COMMIT
    :: state[id] == COMMITTED -> give_back(id, RELEASED, ABANDONED)
#endif
#ifdef BUG_RELEASE_RENAMES_CAUSE
    :: state[id] == RELEASED -> cause[id] = ABANDONED
#endif
    :: else
    fi
  :: call == RETURN ->
    if
    :: state[id] == COMMITTED -> give_back(id, RETURNED, NO_CAUSE)
    :: state[id] == HELD -> give_back(id, RELEASED, ABANDONED)
    :: state[id] == NONE -> leave_tombstone(id)
#ifdef BUG_RETURN_GIVES_TWICE
    :: state[id] == RETURNED -> available++
#endif
    :: else
    fi
  fi;
  answer = state[id];
  why = cause[id];
  if
  :: call <= RESERVE_AND_COMMIT && answer == NONE -> answer = RELEASED; why = OUT_OF_STOCK
  :: call == RELEASE && answer == NONE -> answer = RELEASED; why = ABANDONED
  :: else
  fi
}

/* Calls, and is not answered: the call may arrive later, or never. */
inline ask_in_vain(id, call) {
  sent[(id) * CALLS + (call)] = 1
}

/* Delivers what is on its way, in any order and at any time; what never comes was lost. */
active proctype Network() {
  mtype:state answer = NONE;
  mtype:cause why = NO_CAUSE;
  byte call = 0;
end:
  do
  :: atomic {
      if
      :: sent[0] -> call = 0
      :: sent[1] -> call = 1
      :: sent[2] -> call = 2
      :: sent[3] -> call = 3
      :: sent[4] -> call = 4
#if RESERVATIONS > 1
      :: sent[5] -> call = 5
      :: sent[6] -> call = 6
      :: sent[7] -> call = 7
      :: sent[8] -> call = 8
      :: sent[9] -> call = 9
#endif
      fi;
      sent[call] = 0;
      execute(call / CALLS, call % CALLS);
      call = 0; answer = NONE; why = NO_CAUSE
    }
  od
}
