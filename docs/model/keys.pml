/*
 * Idempotency keys: what the copies of one request do, when they arrive at once or again later.
 *
 * Three scenarios, one of them in each run:
 *   CREATING   two copies of a CreateOrder with a discount code that can be used once, and another
 *              request under the same key; prices change, and another customer may use the code
 *   CANCELING  two copies of a CancelOrder, and another CancelOrder with a key of its own
 *   ADJUSTING  two copies of an AdjustStock, which has no intent: key and effect in one transaction
 *
 * Planted bugs, and the property that each breaks:
 *   BUG_NO_UNIQUE_INDEX       ONE_EFFECT                   the key is looked up, but not unique
 *   BUG_KEY_AFTER_EFFECT      ONE_EFFECT                   the key's row is written afterwards
 *   BUG_KEY_OF_A_REFUSAL      REPLAY_HAS_AN_EFFECT         a refusal leaves the key's row
 *   BUG_ORDER_OF_A_DUPLICATE  NO_ORDER_WITHOUT_A_CHANGE    a duplicate's order row stays
 *   BUG_CONFLICT_IS_A_REPLAY  SAME_KEY_SAME_REQUEST        a conflict is replayed, unlike or not
 *   BUG_STEP_0_LOOKS_ONCE     NO_REFUSAL_BESIDE_ITS_ORDER  step 0 refuses without a second look-up
 *   BUG_TX1_LOOKS_ONCE        NO_REFUSAL_BESIDE_ITS_ORDER  so does tx1 of CreateOrder
 *   BUG_STATE_BEFORE_KEY      NO_REFUSAL_BESIDE_ITS_ORDER  tx1 looks at the state before the key
 */

/* The properties' names: each is 0, so that the assertion that fails says which it was. */
hidden byte ONE_EFFECT, REPLAY_HAS_AN_EFFECT, NO_ORDER_WITHOUT_A_CHANGE, SAME_KEY_SAME_REQUEST,
  NO_REFUSAL_BESIDE_ITS_ORDER;

mtype:scenario = { CREATING, CANCELING, ADJUSTING };
mtype:scenario scenario;

byte key = 0;              /* the request that the key's row belongs to; 0: there is none */
byte effects = 0;
bool refused = false;      /* a copy was refused; nothing of that is stored */

/* CREATING */
byte orders = 0;
bool price_changed = false;
byte code_used_by = 0;     /* 1: our order; 2: another customer's */
byte code_lock = 0;

/* CANCELING */
bool pending = false;
bool cancelled = false;

/* ADJUSTING */
bool possible = true;      /* the adjustment leaves no negative stock */

init {
  atomic {
    if
    :: scenario = CREATING; run Creation(1); run Creation(1); run Creation(2); run Prices();
       run OtherCustomer()
    :: scenario = CANCELING; run Cancellation(1); run Cancellation(1); run Cancellation(2);
       run Driver()
    :: scenario = ADJUSTING; run Adjustment(); run Adjustment(); run Receipt()
    fi;
    run Invariants()
  }
}

/* A copy of a CreateOrder. Request 1 uses the code, request 2 does not. */
proctype Creation(byte request) {
  bool bad_price = false;
  bool was_there = false;

  if
  :: key != 0 -> goto replay
  :: key == 0
  fi;
  atomic { bad_price = price_changed; was_there = (key != 0) }; /* asks users and products */
  if
  :: bad_price ->
#ifndef BUG_STEP_0_LOOKS_ONCE
    if
    :: key != 0 -> goto replay
    :: key == 0
    fi;
#endif
    atomic {
      assert(!was_there || NO_REFUSAL_BESIDE_ITS_ORDER);
      refused = true;
      goto done
    }
  :: !bad_price
  fi;

  /* tx1; nothing of it is there for others before its end */
  if
  :: key != 0 -> goto replay
  :: key == 0
  fi;
  if
  :: request == 2
  :: atomic { request == 1 && code_lock == 0 -> code_lock = _pid };
    if
    :: code_used_by == 0
    :: code_used_by != 0 ->
      code_lock = 0; /* rolled back */
#ifndef BUG_TX1_LOOKS_ONCE
      if
      :: key != 0 -> goto replay
      :: key == 0
      fi;
#endif
      atomic {
        assert(code_used_by != 1 || NO_REFUSAL_BESIDE_ITS_ORDER);
        refused = true;
        goto done
      }
    fi
  fi;
  atomic {
    if
    :: key == 0 ->
      key = request; orders++; effects++;
      code_used_by = (request == 1 -> 1 : code_used_by)
    :: key != 0 -> /* INSERT ... ON CONFLICT DO NOTHING: rolled back */
#ifdef BUG_NO_UNIQUE_INDEX
      orders++; effects++;
#endif
#ifdef BUG_ORDER_OF_A_DUPLICATE
      orders++;
#endif
      skip
    fi;
    code_lock = (code_lock == _pid -> 0 : code_lock)
  };
#ifdef BUG_CONFLICT_IS_A_REPLAY
  goto answer_order;
#endif

replay:
  if
  :: key == request -> skip
  :: key != request -> goto done /* IDEMPOTENCY_KEY_REUSED */
  fi;
#ifdef BUG_CONFLICT_IS_A_REPLAY
answer_order:
#endif
  assert(key == request || SAME_KEY_SAME_REQUEST);
done:
  skip
}

proctype Prices() {
end:
  atomic { !price_changed -> price_changed = true }
}

proctype OtherCustomer() {
end:
  atomic { code_lock == 0 && code_used_by == 0 -> code_used_by = 2 }
}

/* A copy of a CancelOrder; tx1 is decided under the lock of the order's row. */
proctype Cancellation(byte my_key) {
  atomic {
    if
#ifdef BUG_STATE_BEFORE_KEY
    :: pending || cancelled -> goto refuse
    :: !pending && !cancelled && key == my_key -> goto replay
#else
    :: key == my_key -> goto replay
    :: key != my_key && (pending || cancelled) -> goto refuse
#endif
    :: key == 0 && !pending && !cancelled -> key = my_key; effects++; pending = true; goto done
    fi
  };
replay:
  atomic { !pending -> assert(cancelled || REPLAY_HAS_AN_EFFECT); goto done };
refuse:
  atomic {
    assert(key != my_key || NO_REFUSAL_BESIDE_ITS_ORDER);
    refused = true
  };
done:
  skip
}

proctype Driver() {
end:
  atomic { pending -> pending = false; cancelled = true }
}

/* A copy of an AdjustStock: one transaction, which commits a success and rolls a refusal back. */
proctype Adjustment() {
#ifdef BUG_KEY_AFTER_EFFECT
  if
  :: key != 0 -> goto done
  :: key == 0 && possible -> effects++
  :: key == 0 && !possible -> refused = true; goto done
  fi;
  key = 1;
#else
  atomic {
    if
    :: key != 0 -> assert(effects > 0 || REPLAY_HAS_AN_EFFECT)
    :: key == 0 && possible -> key = 1; effects++
    :: key == 0 && !possible ->
      refused = true;
#ifdef BUG_KEY_OF_A_REFUSAL
      key = 1;
#endif
      skip
    fi
  };
#endif
done:
  skip
}

proctype Receipt() {
  atomic {
    if
    :: possible = false
    :: true
    fi
  };
  possible = true
}

proctype Invariants() {
end:
  do
  :: atomic { effects > 1 -> assert(ONE_EFFECT) }
  :: atomic { orders != effects && scenario == CREATING -> assert(NO_ORDER_WITHOUT_A_CHANGE) }
  od
}

#ifdef REACH
/* What must be possible: the run fails if one of these lines is never taken. */
hidden byte seen;
active proctype Reached() {
end:
  do
  :: atomic { scenario == CREATING && key == 1 -> seen = 1 }
  :: atomic { scenario == CREATING && key == 2 -> seen = 1 }
  :: atomic { scenario == CREATING && key == 0 && refused && price_changed -> seen = 1 }
  :: atomic { scenario == CREATING && key == 0 && refused && code_used_by == 2 -> seen = 1 }
  /* A refusal of step 0 is not final: see README. */
  :: atomic { scenario == CREATING && code_used_by == 1 && refused -> seen = 1 }
  :: atomic { scenario == CANCELING && cancelled && refused -> seen = 1 }
  :: atomic { scenario == CANCELING && pending && refused -> seen = 1 }
  :: atomic { scenario == ADJUSTING && effects == 1 && refused -> seen = 1 }
  od
}
#endif
