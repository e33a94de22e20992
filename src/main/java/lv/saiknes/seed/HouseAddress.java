package lv.saiknes.seed;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

import lv.saiknes.seed.Findings.Place;
import lv.saiknes.text.Nearest;

/**
 * Checks addresses within the house that seed data gives: what they name must be there.
 */
final class HouseAddress {

	/** Parameters of pages whose value is the id of a node, or several with commas. */
	private static final Set<String> NODES = Set.of("id", "from", "to", "via", "avoid", "plan", "toPlan", "actor",
			"instrument", "theme", "measure", "task", "open", "ids", "fromPlan", "fromGroup", "toGroup");

	/** What `open` may say beside ids. */
	private static final String EVERYTHING = "all";

	private final SeedGraph graph;

	private final Collection<String> stories;

	private final Findings findings;

	HouseAddress(SeedGraph graph, Collection<String> stories, Findings findings) {
		this.graph = graph;
		this.stories = stories;
		this.findings = findings;
	}

	void check(String address, Place place) {
		if (!isWithin(address)) {
			this.findings.add(place, "BAD_VALUE", "`" + address + "` is no address within the house",
					"Begin it with one slash, and write a blank as a plus.");
			return;
		}
		String[] parts = address.split("[?#]", 3);
		known(parts[0], "/id/", this.graph.entities.keySet(), "node", place);
		known(parts[0], "/stories/", this.stories, "story", place);
		String query = (address.indexOf('?') >= 0) ? parts[1] : "";
		for (String parameter : query.split("&")) {
			String name = parameter.replaceFirst("=.*", "");
			String value = URLDecoder.decode(parameter.replaceFirst("^[^=]*=?", ""), StandardCharsets.UTF_8);
			if (NODES.contains(name)) {
				Arrays.stream(value.split(","))
					.filter((id) -> !id.equals(EVERYTHING))
					.forEach((id) -> known(id, this.graph.entities.keySet(), "node", place));
			}
			else if (name.equals("flow")) {
				known(value, this.graph.relations.keySet(), "relation", place);
			}
		}
	}

	private static boolean isWithin(String address) {
		try {
			URI.create(address);
			return address.startsWith("/") && !address.startsWith("//");
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private void known(String path, String page, Collection<String> ids, String what, Place place) {
		if (path.startsWith(page)) {
			known(path.substring(page.length()), ids, what, place);
		}
	}

	private void known(String id, Collection<String> ids, String what, Place place) {
		if (!ids.contains(id)) {
			this.findings.add(place, "DANGLING_ID", "there is no " + what + " `" + id + "`",
					"Define it, or correct the address" + Nearest.hint(id, ids));
		}
	}

}
