/*
 * The cart's part: what was ordered is subtracted once, and nothing else is lost.
 *
 * One hash with one product, and two orders of it. Two owners of the first order's task and one of
 * the second repeat ClearCart for ever; a customer adds and clears; time passes, markers are
 * pruned (one is kept here where the cart keeps 500, and by age), and a cart that nobody writes to
 * expires. Every operation reads the hash, decides, and writes if the version is still the one
 * that was read.
 *
 * A unit of time is half the age up to which a step is taken: 3.5 days.
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_NO_MARKER             SUBTRACTED_ONCE            nothing notes that an order was subtracted
 *   BUG_NO_MARKER_WHEN_EMPTY  SUBTRACTED_ONCE            a cart that does not exist gets no marker
 *   BUG_MARKER_AFTERWARDS     SUBTRACTED_ONCE            the marker is a write of its own, after
 *   BUG_CLEAR_FORGETS         SUBTRACTED_ONCE            the customer's clear removes the markers
 *   BUG_NO_FLOOR              SUBTRACTED_ONCE            a pruned marker leaves no floor
 *   BUG_FLOOR_ADMITS_EQUAL    SUBTRACTED_ONCE            a step at the time of the floor is taken
 *   BUG_OLD_STEPS             SUBTRACTED_ONCE            a step is taken however old the order is
 *   BUG_SHORT_LIFE            SUBTRACTED_ONCE            a cart expires while its steps are young
 *   BUG_MARKER_BEFORE         SETTLED_IS_SUBTRACTED      the marker is a write of its own, before
 *   BUG_BLIND_WRITE           NOTHING_LOST               an add does not compare the version
 *   BUG_VERSION_RESTARTS      SUBTRACTED_ONCE            the version of a new cart begins at 1
 *   BUG_BELOW_ZERO            NOT_NEGATIVE               more is subtracted than is there
 */

/* The properties' names: each is 0, so that the assertion that fails says which it was. */
hidden byte SUBTRACTED_ONCE, SETTLED_IS_SUBTRACTED, NOTHING_LOST, NOT_NEGATIVE;

#define A 0
#define B 1
#define LAST 6

/* A step is taken up to this age of its order; older markers are pruned; an idle cart expires. */
#define STEP_AGE 2
#define MARKER_AGE 3
#ifdef BUG_SHORT_LIFE
#define IDLE 1
#else
#define IDLE 4
#endif

byte now = 2;
byte created[2];           /* when the orders were created */
#define ordered(order) (2 - order)

/* The hash. */
bool exists = false;
byte version = 0;
short quantity = 0;
bool marker[2] = false;
byte floor = 0;
byte touched = 0;

/* What a sequential cart would hold, and which orders it has subtracted. */
short meant = 0;
bool subtracted[2] = false;

#define current (exists -> version : 0)
#define unchanged (seen_version == current)

inline read() {
  seen_version = current;
  seen = quantity
}

/* The script's end: the version, and the time to live. */
inline wrote() {
#ifdef BUG_VERSION_RESTARTS
  version = (exists -> version : 0) + 1;
#else
  version++;
#endif
  exists = true;
  touched = now;
  seen_version = 0;
  seen = 0
}

inline remove_hash() {
  exists = false; quantity = 0; touched = 0; floor = 0; marker[A] = false; marker[B] = false
}

inline prune(order) {
  marker[order] = false;
#ifndef BUG_NO_FLOOR
  floor = created[order]   /* rises only: the oldest goes first, and none begins below it */
#endif
}

/* By age, then by number, the oldest first. */
inline prune_markers() {
  if
  :: marker[A] && now - created[A] > MARKER_AGE -> prune(A)
  :: else
  fi;
  if
  :: marker[B] && now - created[B] > MARKER_AGE -> prune(B)
  :: else
  fi;
  if
  :: marker[A] && marker[B] && created[A] <= created[B] -> prune(A)
  :: marker[A] && marker[B] && created[B] <= created[A] -> prune(B)
  :: else
  fi
}

inline mark(order) {
#ifndef BUG_NO_MARKER
  marker[order] = true;
#endif
  prune_markers()
}

inline subtract(order) {
  assert(!subtracted[order] || !exists || SUBTRACTED_ONCE);
#ifdef BUG_BELOW_ZERO
  quantity = seen - ordered(order);
#else
  quantity = (seen > ordered(order) -> seen - ordered(order) : 0);
#endif
  meant = (meant > ordered(order) -> meant - ordered(order) : 0);
  subtracted[order] = true;
  assert(quantity >= 0 || NOT_NEGATIVE)
}

#ifdef BUG_FLOOR_ADMITS_EQUAL
#define above_floor(order) (created[order] >= floor)
#else
#define above_floor(order) (created[order] > floor)
#endif

#ifdef BUG_OLD_STEPS
#define young(order) true
#else
#define young(order) (now - created[order] <= STEP_AGE)
#endif

/* An owner of an order's task: ClearCart with the order, again and again. */
proctype Settling(byte order) {
  byte seen_version = 0;
  short seen = 0;
end:
  do
  :: atomic { marker[order] -> assert(subtracted[order] || SETTLED_IS_SUBTRACTED) }
  :: atomic { !marker[order] && young(order) && above_floor(order) -> read() };
#ifdef BUG_MARKER_BEFORE
    atomic { mark(order); wrote() };
    atomic { read(); subtract(order); wrote() }
#else
    if
#ifdef BUG_MARKER_AFTERWARDS
    :: atomic { unchanged -> subtract(order); wrote() };
      if
      :: atomic { mark(order); wrote() }
      :: true /* killed */
      fi
#else
    :: atomic { unchanged -> subtract(order); mark(order); wrote() }
#endif
#ifdef BUG_NO_MARKER_WHEN_EMPTY
    :: atomic { !exists -> subtracted[order] = true; seen_version = 0; seen = 0 }
#endif
    :: atomic { !unchanged -> seen_version = 0; seen = 0 } /* StaleWrite: reads again */
    fi
#endif
  od
}


#ifdef BUG_BLIND_WRITE
#define may_write true
#else
#define may_write unchanged
#endif

proctype Customer() {
  byte seen_version = 0;
  short seen = 0;
  byte adds = 0;
end:
  do
  :: atomic { adds < 3 -> read() };
    if
    :: atomic { may_write -> quantity = seen + 1; meant++; adds++; wrote() }
    :: atomic { !may_write -> seen_version = 0; seen = 0 }
    fi
  :: atomic { adds == 1 && quantity > 0 ->
#ifdef BUG_CLEAR_FORGETS
      remove_hash();
#else
      quantity = 0; wrote();
#endif
      meant = 0
    }
  od
}

proctype Time() {
end:
  do
  :: atomic { now < LAST -> now++ }
  :: atomic { exists && now - touched >= IDLE -> remove_hash(); meant = 0 }
  od
}

init {
  atomic {
    created[A] = 1;
    if
    :: created[B] = 1
    :: created[B] = 2
    fi;
    run Invariants();
    run Settling(A);
    run Settling(A);
    run Settling(B);
    run Customer();
    run Time()
  }
}

proctype Invariants() {
end:
  do
  :: atomic { quantity != meant -> assert(NOTHING_LOST) }
  od
}

#define too_old(order) (now - created[order] > STEP_AGE)

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { marker[A] && quantity == 0 -> seen = 1 }
  :: atomic { marker[A] && quantity == 1 -> seen = 1 }
  :: atomic { subtracted[A] && subtracted[B] && quantity > 0 -> seen = 1 }
  :: atomic { subtracted[A] && !marker[A] && floor >= created[A] && quantity > 0 -> seen = 1 }
  :: atomic { subtracted[B] && !marker[B] && floor >= created[B] && quantity > 0 -> seen = 1 }
  :: atomic { created[A] == created[B] && subtracted[A] && subtracted[B] -> seen = 1 }
  :: atomic { subtracted[A] && !exists && too_old(A) -> seen = 1 }
  :: atomic { subtracted[A] && !marker[A] && exists && floor == 0 && quantity > 0 -> seen = 1 }
  :: atomic { !subtracted[B] && floor >= created[B] -> seen = 1 }
  :: atomic { !subtracted[A] && too_old(A) && quantity > 0 -> seen = 1 }
  od
}
#endif
