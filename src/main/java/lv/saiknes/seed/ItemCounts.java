package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.seed.Findings.Place;

/**
 * Compares the number of items printed in each section of a measure, as counted by hand
 * in {@code item-counts.csv}, with the number that the sheets record.
 */
final class ItemCounts {

	private static final String FILE_NAME = "/item-counts.csv";

	private ItemCounts() {
	}

	static void check(List<SeedFile> files, List<SheetLayout> layouts, SeedGraph graph, Findings findings) {
		Map<String, Map<String, Integer>> uncounted = new HashMap<>(graph.itemCounts);
		for (SeedFile file : files) {
			if (file.path().endsWith(FILE_NAME)) {
				SheetLayout.of(file.path(), layouts)
					.ifPresentOrElse((layout) -> compare(file, layout, graph, findings, uncounted),
							() -> findings.add(new Place(file.path(), 1), "MISSING_LAYOUT",
									"no `layout` says which sections are counted here",
									"Put the file where the plan's layout.yaml lies."));
			}
		}
		uncounted.keySet()
			.stream()
			.sorted()
			.forEach((measure) -> findings.add(Objects.requireNonNull(graph.entities.get(measure)).place(),
					"ITEM_COUNT", "the printed items of `" + measure + "` are not counted",
					"Count them on the page and add a row to item-counts.csv."));
	}

	private static void compare(SeedFile file, SheetLayout layout, SeedGraph graph, Findings findings,
			Map<String, Map<String, Integer>> uncounted) {
		List<String> lines = file.content().lines().toList();
		List<String> header = lines.isEmpty() ? List.of() : List.of(lines.getFirst().split(",", -1));
		List<String> wanted = new ArrayList<>(List.of("measure"));
		wanted.addAll(layout.keys());
		if (!header.equals(wanted)) {
			findings.add(new Place(file.path(), 1), "ITEM_COUNT",
					"`" + String.join(",", header) + "` is not the heading",
					"Write `" + String.join(",", wanted) + "`.");
			return;
		}
		for (int i = 1; i < lines.size(); i++) {
			List<String> row = new ArrayList<>(List.of(lines.get(i).split(",", -1)));
			Place place = new Place(file.path(), i + 1);
			String measure = layout.prefix() + row.getFirst();
			Map<String, Integer> recorded = graph.itemCounts.get(measure);
			if (recorded == null || row.size() != header.size()) {
				findings.add(place, "ITEM_COUNT", "`" + lines.get(i) + "` is not a row of a known measure",
						"Write the measure's number and a count for each of " + String.join(", ", header) + ".");
				continue;
			}
			if (uncounted.remove(measure) == null) {
				findings.add(place, "ITEM_COUNT", measure + " is counted twice", "Keep one row.");
			}
			for (int column = 1; column < header.size(); column++) {
				String section = header.get(column);
				String printed = row.get(column).strip();
				if (!printed.equals(String.valueOf(recorded.get(section)))) {
					findings.add(place, "ITEM_COUNT",
							measure + " prints `" + printed + "` " + section + " but the sheet records "
									+ recorded.get(section),
							"Read the section again, then correct the sheet or the count.");
				}
			}
		}
	}

}
