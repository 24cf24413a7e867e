package dev.cartwright.bootstrap.demo;

import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.Price;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.product.ProductName;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Money;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Products to try the system with. */
final class DemoProducts {

  /** Each in three lines: sku, name and price in minor units; attributes; description. */
  private static final String ALL =
      """
      TEA-SENCHA-100 | Sencha green tea, 100 g | 890 EUR
      origin: Japan; weight: 100 g; caffeine: medium
      Loose leaves of the first harvest, steamed. Three minutes at 70 degrees.

      TEA-ASSAM-250 | Assam black tea, 250 g | 1150 EUR
      origin: India; weight: 250 g; caffeine: high
      Malty and strong, made for milk. Whole leaves with golden tips.

      TEA-ROOIBOS-200 | Rooibos with vanilla, 200 g | 690 EUR
      origin: South Africa; weight: 200 g; caffeine: none
      Mild and sweet, and good at night.

      COFFEE-YIRGACHEFFE-500 | Yirgacheffe coffee beans, 500 g | 1690 EUR
      origin: Ethiopia; weight: 500 g; roast: light
      Washed arabica with notes of bergamot and apricot. Roasted every Tuesday.

      COFFEE-HUILA-1000 | Huila espresso beans, 1 kg | 2490 EUR
      origin: Colombia; weight: 1 kg; roast: dark
      Chocolate, hazelnut, little acid. For espresso and the stove-top pot.

      MUG-330-BLUE | Stoneware mug, blue, 330 ml | 1299 EUR
      colour: blue; volume: 330 ml; dishwasher: yes
      Thrown by hand, glazed twice. No two are the same.

      MUG-330-SAND | Stoneware mug, sand, 330 ml | 1299 EUR
      colour: sand; volume: 330 ml; dishwasher: yes
      Thrown by hand, glazed twice. No two are the same.

      TEAPOT-IRON-900 | Cast iron teapot, 900 ml | 5490 EUR
      colour: black; volume: 900 ml; sieve: stainless steel
      Keeps tea hot for an hour. Enamelled inside.

      GRINDER-HAND-40 | Hand coffee grinder | 7900 EUR
      burrs: steel, 40 mm; capacity: 25 g
      Forty clicks from espresso to French press. Goes into a backpack.

      KETTLE-GOOSE-1000 | Gooseneck kettle, 1 l | 8900 EUR
      power: 1200 W; volume: 1 l
      Holds any temperature from 40 to 100 degrees for half an hour.

      FILTER-PAPER-100 | Paper filters, size 2, 100 pieces | 390 EUR
      material: paper, unbleached; pieces: 100
      For hand drippers and most machines.

      BOARD-OAK-40 | Oak cutting board, 40 cm | 3490 EUR
      wood: oak; size: 40 x 25 cm
      End grain, oiled. Kind to knives.

      KNIFE-CHEF-20 | Chef's knife, 20 cm | 9800 EUR
      blade: 20 cm; steel: X50CrMoV15
      Forged in Solingen, balanced at the bolster.

      APRON-LINEN | Linen apron | 4200 EUR
      material: linen; colour: charcoal; size: one size
      Crossed straps, two pockets, softer with every wash.

      TOWEL-WAFFLE-2 | Waffle kitchen towels, set of 2 | 1590 EUR
      material: cotton; size: 50 x 70 cm
      Dry quickly and leave no lint.

      CANDLE-BEESWAX-3 | Beeswax candles, set of 3 | 1850 EUR
      height: 20 cm; burning time: 9 h
      Poured by a small apiary in the Alps. They smell of honey.

      NOTEBOOK-A5-DOT | Dotted notebook, A5 | 1450 USD
      format: A5; pages: 192; paper: 100 g/m2
      Lies flat when open. The pages are numbered.

      PEN-FOUNTAIN-F | Fountain pen, fine nib | 4900 USD
      nib: fine; filling: converter
      An everyday pen with a steel nib and a brass barrel.

      INK-BLUE-50 | Royal blue ink, 50 ml | 1200 USD
      colour: royal blue; volume: 50 ml
      Washes out of most fabrics, stays on paper.

      BACKPACK-22 | City backpack, 22 l | 11900 USD
      volume: 22 l; colour: graphite; laptop: up to 15 inch
      Opens like a suitcase. Made of recycled sails.

      BOTTLE-STEEL-750 | Insulated steel bottle, 750 ml | 3400 USD
      volume: 750 ml; keeps cold: 24 h
      Double walls, no taste, no leaks.

      LAMP-DESK-LED | LED desk lamp | 8900 USD
      power: 9 W; light: 2700 to 5000 K
      Dims without flicker; remembers what you set.

      HEADPHONES-ON-EAR | Wireless headphones | 14900 USD
      battery: 35 h; weight: 210 g
      Plays for a week of commuting. The ear pads can be replaced.

      KEYBOARD-75-TACTILE | Mechanical keyboard, 75 % | 12900 USD
      layout: ANSI; switches: tactile
      Hot-swappable switches, an aluminium case, no light show.

      FUROSHIKI-90 | Furoshiki wrapping cloth, 90 cm | 2800 JPY
      size: 90 x 90 cm; material: cotton
      Wraps presents, bottles and lunch. Pattern: waves.

      CHOPSTICKS-PAIR-2 | Lacquered chopsticks, 2 pairs | 3200 JPY
      length: 23 cm; wood: cherry
      With rests, in a box of paulownia.

      MATCHA-CEREMONIAL-30 | Ceremonial matcha, 30 g | 4500 JPY
      origin: Uji; weight: 30 g
      Stone ground, bright green, sweet at the end.

      BOWL-MATCHA | Matcha bowl | 6800 JPY
      glaze: shino; diameter: 12 cm
      Wide enough for the whisk, and it warms both hands.

      WHISK-BAMBOO-80 | Bamboo whisk, 80 tines | 2400 JPY
      tines: 80; material: bamboo
      Carved from one piece. Soak it before use.

      INCENSE-HINOKI-40 | Hinoki incense, 40 sticks | 1800 JPY
      pieces: 40; burning time: 25 min
      Smells of a forest after rain.

      DATES-MEDJOOL-1000 | Medjool dates, 1 kg | 4250 KWD
      weight: 1 kg; harvest: autumn
      Large, soft and unsulphured.

      OUD-OIL-3 | Oud oil, 3 ml | 28500 KWD
      volume: 3 ml; origin: Assam
      Aged for eight years. A drop is enough for a day.

      SAFFRON-5 | Saffron threads, 5 g | 12750 KWD
      weight: 5 g; grade: super negin
      Red threads only, picked and dried within a day.

      DALLAH-BRASS | Brass coffee pot | 19900 KWD
      material: brass; volume: 600 ml
      A dallah with a long spout, engraved by hand.

      UMBRELLA-STORM | Storm umbrella | 3900 GBP
      diameter: 112 cm; ribs: 8, fibreglass
      Tested in a wind tunnel at 100 km/h.

      MARMALADE-SEVILLE-340 | Seville orange marmalade, 340 g | 450 GBP
      weight: 340 g; peel: thick
      Cooked in copper pans, in January only.

      BLANKET-WOOL-180 | Lambswool blanket | 8500 GBP
      size: 130 x 180 cm; material: lambswool
      Woven in Yorkshire, with a herringbone pattern.

      CHOCOLATE-DARK-100 | Dark chocolate, 78 %, 100 g | 690 CHF
      weight: 100 g; cocoa: 78 %; vegan: yes
      Conched for three days. Cocoa from Peru.

      KNIFE-POCKET-8 | Pocket knife, 8 tools | 4200 CHF
      tools: 8; length: 84 mm
      With a can opener that works and a corkscrew that you will need.

      WATCH-FIELD-38 | Field watch, 38 mm | 39500 CHF
      diameter: 38 mm; movement: automatic; water resistance: 100 m
      Large numerals, a sapphire crystal, two days of power reserve.
      """;

  private static final Pattern PRODUCT =
      Pattern.compile("(\\S+) \\| (.+) \\| (\\d+) ([A-Z]{3})\\n(.+)\\n(.+)");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^:;]+): ([^;]+)");

  private DemoProducts() {}

  /** Returns the products, each with a sku of its own. */
  static List<ProductDetails> all() {
    return PRODUCT.matcher(ALL).results().map(DemoProducts::toDetails).toList();
  }

  private static ProductDetails toDetails(MatchResult product) {
    return new ProductDetails(
        new Sku(product.group(1)),
        new ProductName(product.group(2)),
        new Description(product.group(6)),
        new Price(Money.of(Long.parseLong(product.group(3)), product.group(4))),
        toAttributes(product.group(5)));
  }

  private static Attributes toAttributes(String line) {
    return Attributes.of(
        ATTRIBUTE
            .matcher(line)
            .results()
            .collect(Collectors.toMap(it -> it.group(1).strip(), it -> it.group(2))));
  }
}
