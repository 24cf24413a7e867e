/*
 * The order of locks: transactions of both databases that meet never wait for each other in a
 * circle.
 *
 * Product database: rows of two reservations, then rows of two products, each ascending, over a
 * whole batch. Order database: the order's row, the discount code's row, the change's row with its
 * unique key. Every process is one transaction that waits for its locks one by one and frees all
 * at its end; a circle shows as a deadlock.
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_UNSORTED_PRODUCTS      DEADLOCK  products are locked as the order lists them
 *   BUG_BATCH_CALL_BY_CALL     DEADLOCK  a batch locks for one call after the other
 *   BUG_SWEEPER_FROM_PRODUCTS  DEADLOCK  the sweeper locks products before reservations
 *   BUG_CHANGE_BEFORE_CODE     DEADLOCK  tx2 locks the change before the discount code
 */

#define RESERVATION_1 0
#define RESERVATION_2 1
#define PRODUCT_A 2
#define PRODUCT_B 3
#define ORDER 4
#define CODE 5
#define CHANGE 6
#define NOBODY 255

byte owner[7] = NOBODY;
byte committed = 0;

inline lock(row) {
  atomic { owner[row] == NOBODY -> owner[row] = _pid }
}

/* INSERT of a row that may be there: waits for the one who holds it, and then holds it. */
#define insert(row) lock(row)

inline free_if_mine(row) {
  owner[row] = (owner[row] == _pid -> NOBODY : owner[row])
}

inline commit() {
  d_step {
    free_if_mine(RESERVATION_1); free_if_mine(RESERVATION_2);
    free_if_mine(PRODUCT_A); free_if_mine(PRODUCT_B);
    free_if_mine(ORDER); free_if_mine(CODE); free_if_mine(CHANGE);
    committed++
  }
}

/* Reserve of [A, B], and of what the other order lists as [B, A]. */
active proctype ReserveAB() {
  insert(RESERVATION_1); lock(PRODUCT_A); lock(PRODUCT_B); commit()
}

active proctype ReserveBA() {
  insert(RESERVATION_2);
#ifdef BUG_UNSORTED_PRODUCTS
  lock(PRODUCT_B); lock(PRODUCT_A);
#else
  lock(PRODUCT_A); lock(PRODUCT_B);
#endif
  commit()
}

/* The lane of another instance: Reserve 2 of [B], then a repeat of Reserve 1 of [A]. */
active proctype Lane() {
#ifdef BUG_BATCH_CALL_BY_CALL
  insert(RESERVATION_2); lock(PRODUCT_B); insert(RESERVATION_1); lock(PRODUCT_A);
#else
  insert(RESERVATION_1); insert(RESERVATION_2); lock(PRODUCT_A); lock(PRODUCT_B);
#endif
  commit()
}

active proctype Return() {
  lock(RESERVATION_1); lock(PRODUCT_A); lock(PRODUCT_B); commit()
}

/* Takes the reservations that nobody holds, then their products. */
active proctype Sweeper() {
#ifdef BUG_SWEEPER_FROM_PRODUCTS
  lock(PRODUCT_A); lock(PRODUCT_B); lock(RESERVATION_1); lock(RESERVATION_2);
#else
  if
  :: lock(RESERVATION_1)
  :: owner[RESERVATION_1] != NOBODY /* SKIP LOCKED */
  fi;
  if
  :: lock(RESERVATION_2)
  :: owner[RESERVATION_2] != NOBODY
  fi;
  lock(PRODUCT_A); lock(PRODUCT_B);
#endif
  commit()
}

active proctype AdjustStock() {
  lock(PRODUCT_B); commit()
}

active proctype CreateTx1() {
  lock(CODE); insert(CHANGE); commit()
}

active proctype AddTx1() {
  lock(ORDER); insert(CHANGE); commit()
}

/* The tx2 that rejects: it gives the discount code back. */
active proctype RejectTx2() {
  lock(ORDER);
#ifdef BUG_CHANGE_BEFORE_CODE
  lock(CHANGE); lock(CODE);
#else
  lock(CODE); lock(CHANGE);
#endif
  commit()
}

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { committed == 9 -> seen = 1 }
  :: atomic { owner[RESERVATION_1] != NOBODY && owner[RESERVATION_2] != NOBODY -> seen = 1 }
  :: atomic { owner[PRODUCT_A] != NOBODY && owner[PRODUCT_B] != NOBODY -> seen = 1 }
  :: atomic { owner[PRODUCT_A] != owner[PRODUCT_B] -> seen = 1 }
  :: atomic { owner[ORDER] != NOBODY && owner[CODE] != NOBODY -> seen = 1 }
  :: atomic { owner[ORDER] != owner[CODE] -> seen = 1 }
  od
}
#endif
