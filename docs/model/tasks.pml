/*
 * The durable tasks of two changes of one order: its creation, and an addition that follows it.
 *
 * The stock's answer to a change is decided once and for all (create.pml shows that), so one step
 * stands for it here; the cart's step follows an applied creation. A change is driven by its
 * request, by its task, and by an owner of the task that was taken for dead and is alive. An owner
 * may be killed between any two steps. What no retry changes (`broken`) parks a change, until an
 * operator mends it and retries.
 *
 * Parking removes the task in the same transaction, also when another owner has settled the change
 * meanwhile. If that one is killed before the cart's step, only the scan brings the task back.
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_TASK_AFTER_TX1      NO_GAP                  the task is inserted after tx1
 *   BUG_REMOVED_AFTER_TX2   NO_GAP                  the task goes when the change is settled
 *   BUG_REMOVED_BY_PREFIX   NO_GAP                  the end of the addition removes both tasks
 *   BUG_REMOVED_WHEN_RUN    NO_GAP                  a task is removed when it was run, open or not
 *   BUG_FAULT_PARKS         PARKED_FOR_A_CAUSE      a passing fault parks
 *   BUG_PARKS_CLOSED        PARKED_ONLY_WHILE_OPEN  a late owner parks what another one has ended
 *   BUG_PARKED_STAYS        PARKED_ONLY_WHILE_OPEN  a change that ends stays parked
 *   BUG_NO_SCAN             ALL_CLOSED_IN_THE_END   nobody looks for open changes without a task
 *   BUG_SCAN_TAKES_PARKED   PROGRESS                the scan inserts tasks of parked changes
 *   BUG_PARKED_KEEPS_TASK   PROGRESS                the task of a parked change is not removed
 *   BUG_CLOSED_KEEPS_TASK   PROGRESS                the task of a closed change is not removed
 */

/* The properties' names: each is 0, so that the assertion that fails says which it was. */
hidden byte NO_GAP, PARKED_FOR_A_CAUSE, PARKED_ONLY_WHILE_OPEN, ALL_CLOSED_IN_THE_END;

#define CREATE 0
#define ADD 1

mtype:change = { ABSENT, PENDING, APPLIED, REJECTED };

mtype:change change[2] = ABSENT;
bool cart_settled = false;
bool task[2] = false;
bool parked[2] = false;
bool broken = false;       /* a fault that no retry changes */
bool was_broken = false;

#define pending(no) (change[no] == PENDING)
#define cart_left(no) (no == CREATE && change[no] == APPLIED && !cart_settled)
#define is_open(no) (pending(no) || cart_left(no))
#define wants_task(no) (is_open(no) && !parked[no])

inline remove_task(no) {
  task[no] = false;
#ifdef BUG_REMOVED_BY_PREFIX
  task[CREATE] = false
#endif
}

inline unpark(no) {
#ifndef BUG_PARKED_STAYS
  parked[no] = false
#else
  skip
#endif
}

/* tx2, or the transaction that notes the cart's step: copies an answer, if it is still wanted. */
inline settle(no, step) {
  if
  :: step == PENDING && pending(no) -> change[no] = APPLIED; unpark(no)
  :: step == PENDING && pending(no) -> change[no] = REJECTED; unpark(no)
  :: step == APPLIED && cart_left(no) -> cart_settled = true; unpark(no)
  :: else
  fi
}

inline park(no, step) {
  assert(was_broken || PARKED_FOR_A_CAUSE);
  if
  :: step == PENDING && pending(no) -> parked[no] = true
  :: step == APPLIED && cart_left(no) -> parked[no] = true
#ifdef BUG_PARKS_CLOSED
  :: !is_open(no) -> parked[no] = true
#endif
  :: else
  fi
}

/* tx1, with the task in it; the addition follows when the order is settled. */
proctype Request(byte no) {
end:
  no == CREATE || change[CREATE] == APPLIED;
  atomic {
    change[no] = PENDING;
#ifndef BUG_TASK_AFTER_TX1
    task[no] = true
#endif
  };
#ifdef BUG_TASK_AFTER_TX1
  task[no] = true
#endif
}

/*
 * Runs any task that is there, whoever else runs it: finds out from the stored state which step is
 * left, and takes it from there. It may be killed at any step, which looks like no answer.
 */
proctype Owner() {
  mtype:change step = ABSENT;
  byte no = CREATE;
pick:
end:
  atomic {
    if
    :: task[CREATE] -> no = CREATE
    :: task[ADD] -> no = ADD
    fi
  };
look:
  if
  :: atomic { wants_task(no) -> step = change[no] }
  :: !wants_task(no) -> goto remove
  fi;
  if
  :: !broken -> skip /* asked, and answered */
  :: atomic {
      broken -> park(no, step);
#ifndef BUG_PARKED_KEEPS_TASK
      remove_task(no);
#endif
      step = ABSENT; no = CREATE;
      goto pick
    }
  :: atomic { step = ABSENT; goto silence }
  fi;
  atomic {
    settle(no, step);
    step = ABSENT;
#ifdef BUG_REMOVED_AFTER_TX2
    goto remove
#else
    goto look
#endif
  };
silence:
#ifdef BUG_FAULT_PARKS
  atomic { park(no, change[no]) };
#endif
#ifdef BUG_REMOVED_WHEN_RUN
  remove_task(no);
#endif
#ifdef PROGRESS
progress_silence:
  skip;
#endif
  atomic { no = CREATE; goto pick };
remove:
  atomic {
    if
#ifdef BUG_PARKED_KEEPS_TASK
    :: parked[no]
#endif
#ifdef BUG_CLOSED_KEEPS_TASK
    :: !is_open(no)
#endif
    :: else -> remove_task(no)
    fi;
    no = CREATE;
    goto pick
  }
}

#ifdef BUG_SCAN_TAKES_PARKED
#define is_missing(no) (is_open(no) && !task[no])
#else
#define is_missing(no) (wants_task(no) && !task[no])
#endif

/* Reads, then inserts: what it has read may have changed meanwhile. */
proctype Scan() {
  byte no = CREATE;
end:
  do
#ifndef BUG_NO_SCAN
  :: atomic {
      if
      :: is_missing(CREATE) -> no = CREATE
      :: is_missing(ADD) -> no = ADD
      fi
    };
    atomic { task[no] = true; no = CREATE }
#else
  :: false
#endif
  od
}

/* Mends what is broken, and retries: one transaction. */
proctype Operator() {
end:
  do
  :: atomic { parked[CREATE] -> broken = false; parked[CREATE] = false; task[CREATE] = true }
  :: atomic { parked[ADD] -> broken = false; parked[ADD] = false; task[ADD] = true }
  od
}

proctype Defect() {
  if
  :: atomic { broken = true; was_broken = true }
  :: true
  fi
}

init {
  atomic {
    run Invariants();
    run Request(CREATE);
    run Request(ADD);
    run Owner();
    run Owner();
#ifndef FEW
    run Owner();
#endif
    run Scan();
    run Operator();
    run Defect()
  }
}

#define gap(no) (wants_task(no) && !task[no])

proctype Invariants() {
end:
  do
  :: atomic { !was_broken && (gap(CREATE) || gap(ADD)) -> assert(NO_GAP) }
  :: atomic { parked[CREATE] && !is_open(CREATE) -> assert(PARKED_ONLY_WHILE_OPEN) }
  :: atomic { parked[ADD] && !is_open(ADD) -> assert(PARKED_ONLY_WHILE_OPEN) }
#ifndef PROGRESS
  :: atomic { timeout && (is_open(CREATE) || is_open(ADD)) -> assert(ALL_CLOSED_IN_THE_END) }
  :: atomic { timeout && (task[CREATE] || task[ADD]) -> assert(ALL_CLOSED_IN_THE_END) }
#endif
  od
}

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { parked[CREATE] && change[CREATE] == PENDING -> seen = 1 }
  :: atomic { parked[CREATE] && change[CREATE] == APPLIED -> seen = 1 }
  :: atomic { parked[ADD] -> seen = 1 }
  :: atomic { gap(CREATE) -> seen = 1 }
  :: atomic { gap(ADD) -> seen = 1 }
  :: atomic { change[CREATE] == REJECTED && !task[CREATE] -> seen = 1 }
  :: atomic { cart_settled && change[ADD] == APPLIED && !task[CREATE] && !task[ADD] -> seen = 1 }
  :: atomic { cart_settled && change[ADD] == REJECTED && !task[CREATE] && !task[ADD] -> seen = 1 }
  :: atomic { change[ADD] == APPLIED && cart_left(CREATE) -> seen = 1 }
  od
}
#endif
