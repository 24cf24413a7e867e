/*
 * CreateOrder: the first change of one order, driven by its request and by two owners of its task.
 *
 * Every driver asks the product service for the stock, in one step (reserve and commit) or in two
 * (reserve, commit), and copies what it is answered to the order. After the deadline it releases
 * instead and believes the answer. The model begins after tx1: the change is PENDING.
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_NO_TOMBSTONE            I5_REJECTED_HOLDS_NOTHING  a release of nothing leaves no row
 *   BUG_SHORT_LEAVES_NO_ROW     I5_REJECTED_HOLDS_NOTHING  a refused reserve leaves no row
 *   BUG_GUESS_AFTER_SILENCE     REFUSAL_IS_THE_CAUSE       no answer is taken for a refusal
 *   BUG_DEADLINE_IS_A_VERDICT   REFUSAL_IS_THE_CAUSE       after the deadline nobody asks
 *   BUG_RELEASE_UNDOES_COMMIT   I4_CONFIRMED_IS_COMMITTED  a release takes committed stock back
 *   BUG_BACK_BY_RETURN          I4_CONFIRMED_IS_COMMITTED  the way back is Return, not Release
 *   BUG_HELD_IS_ENOUGH          I4_CONFIRMED_IS_COMMITTED  confirmed when stock is held
 *   BUG_EXPIRY_TAKES_COMMITTED  I4_CONFIRMED_IS_COMMITTED  the sweeper looks at the age alone
 *   BUG_NEW_ID_ON_RETRY         I4_COMMITTED_IS_CONFIRMED  a retry reserves under another id
 *   BUG_REPEAT_TAKES_AGAIN      I1_CONSERVED               a repeated reserve takes stock again
 *   BUG_COMMIT_REVIVES          I7_FINAL_ROW               a commit of what expired succeeds
 *   BUG_RELEASE_RENAMES_CAUSE   REFUSAL_IS_THE_CAUSE       a release overwrites the cause
 *   BUG_TASK_GIVES_UP           SETTLED_IN_THE_END         no answer ends the task
 *   BUG_HELD_IS_NOT_COMMITTED   PROGRESS                   HELD is answered by reserving again
 */

/* The properties' names: each is 0, so that the assertion that fails says which it was. */
hidden byte I1_CONSERVED, I4_CONFIRMED_IS_COMMITTED, I4_COMMITTED_IS_CONFIRMED,
  I5_REJECTED_HOLDS_NOTHING, I7_FINAL_ROW, REFUSAL_IS_THE_CAUSE, SETTLED_IN_THE_END;

#ifdef BUG_NEW_ID_ON_RETRY
#define RESERVATIONS 2
#define ids_committed ((state[0] == COMMITTED) + (state[1] == COMMITTED))
#define ids_taken (taken(0) + taken(1))
#define one_released (state[0] == RELEASED || state[1] == RELEASED)
#define is_cause(refusal) (refusal == cause[0] || refusal == cause[1])
#else
#define RESERVATIONS 1
#define ids_committed (state[0] == COMMITTED)
#define ids_taken taken(0)
#define one_released (state[0] == RELEASED)
#define is_cause(refusal) (refusal == cause[0])
#endif
#include "stock.pml"

mtype:order = { PENDING, CONFIRMED, REJECTED };

mtype:order order = PENDING;
mtype:cause refusal = NO_CAUSE;
short owned;

init {
  atomic {
    if
    :: available = 0
    :: available = 1
    fi;
    owned = available;
#ifndef FEW
    run Driver();
#endif
    run Driver();
    run Driver()
  }
}

/* tx2: copies the reservation's state, if the change is still PENDING. */
inline settle() {
  if
  :: order == PENDING && answer == COMMITTED -> order = CONFIRMED
  :: order == PENDING && answer == RELEASED -> order = REJECTED; refusal = why
  :: else
  fi;
  why = NO_CAUSE
}

#ifdef BUG_BACK_BY_RETURN
#define WAY_BACK RETURN
#else
#define WAY_BACK RELEASE
#endif

/* One step, or two, or the way back. */
inline choose_call() {
  if
  :: call = RESERVE_AND_COMMIT
  :: answer != HELD -> call = RESERVE
#ifdef BUG_HELD_IS_NOT_COMMITTED
  :: answer == HELD -> call = RESERVE
#else
  :: answer == HELD -> call = COMMIT
#endif
  :: call = WAY_BACK
  fi
}

/*
 * Drives the change, as the request does and every owner of the task. Whether the deadline has
 * passed is what the driver believes: no property rests on a clock. A driver that is killed is one
 * that takes no further step.
 */
proctype Driver() {
  mtype:state answer = NONE;
  mtype:cause why = NO_CAUSE;
  byte id = 0;
  byte call = RESERVE;
look:
  if
  :: order != PENDING -> goto done
  :: atomic {
      choose_call();
      if
      :: execute(id, call)
      :: ask_in_vain(id, call); call = RESERVE; goto silence
#ifdef BUG_DEADLINE_IS_A_VERDICT
      :: call == RELEASE -> answer = RELEASED; why = ABANDONED
#endif
      fi;
      call = RESERVE
    }
  fi;
answered:
  atomic {
#ifdef BUG_HELD_IS_ENOUGH
    if
    :: answer == HELD -> answer = COMMITTED
    :: else
    fi;
#endif
#ifdef BUG_BACK_BY_RETURN
    if
    :: answer == RETURNED -> answer = RELEASED; why = ABANDONED
    :: else
    fi;
#endif
    assert(answer == HELD || answer == COMMITTED || answer == RELEASED);
    settle();
    if
    :: answer == HELD -> goto look
    :: else -> goto done
    fi
  }
silence:
#ifdef PROGRESS
progress_silence:
  skip;
#endif
  atomic {
    answer = NONE;
#ifdef BUG_NEW_ID_ON_RETRY
    id = 1;
#endif
#ifdef BUG_TASK_GIVES_UP
    goto done;
#endif
#ifdef BUG_GUESS_AFTER_SILENCE
    answer = RELEASED; why = ABANDONED;
    goto answered;
#endif
    goto look
  }
done:
  assert(order != PENDING || SETTLED_IN_THE_END)
}

/* Stock is received while the saga runs. */
active proctype Receipt() {
end:
  atomic { owned == 0 -> available++; owned++ }
}

active proctype Sweeper() {
end:
  do
#ifdef BUG_EXPIRY_TAKES_COMMITTED
  :: atomic { taken(0) -> give_back(0, RELEASED, EXPIRED) }
#else
  :: atomic { state[0] == HELD -> give_back(0, RELEASED, EXPIRED) }
#endif
  od
}

#define conserved (available >= 0 && available + ids_taken == owned)
#define confirmed_is_committed (order != CONFIRMED || state[0] == COMMITTED)
#define committed_is_confirmed (order == PENDING || ids_committed == (order == CONFIRMED))
#define rejected_holds_nothing (order != REJECTED || one_released)
#define refusal_is_the_cause (order != REJECTED || !one_released || is_cause(refusal))

active proctype Invariants() {
end:
  do
  :: atomic { !conserved -> assert(I1_CONSERVED) }
  :: atomic { !confirmed_is_committed -> assert(I4_CONFIRMED_IS_COMMITTED) }
  :: atomic { !rejected_holds_nothing -> assert(I5_REJECTED_HOLDS_NOTHING) }
  :: atomic { !committed_is_confirmed -> assert(I4_COMMITTED_IS_CONFIRMED) }
  :: atomic { !refusal_is_the_cause -> assert(REFUSAL_IS_THE_CAUSE) }
  od
}

#define rejected_for(it) (order == REJECTED && refusal == it)

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { order == CONFIRMED -> seen = 1 }
  :: atomic { state[0] == HELD -> seen = 1 }
  :: atomic { rejected_for(OUT_OF_STOCK) -> seen = 1 }
  :: atomic { rejected_for(ABANDONED) -> seen = 1 }
  :: atomic { rejected_for(EXPIRED) -> seen = 1 }
  :: atomic { rejected_for(OUT_OF_STOCK) && available > 0 -> seen = 1 }
  :: atomic { rejected_for(ABANDONED) && sent[RESERVE_AND_COMMIT] -> seen = 1 }
  :: atomic { order == CONFIRMED && sent[RELEASE] -> seen = 1 }
  od
}
#endif
