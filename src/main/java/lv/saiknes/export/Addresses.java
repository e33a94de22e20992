package lv.saiknes.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;

/**
 * How nodes, relations, claims, passages and documents are called from outside, for good:
 * permalinks for people, and the same as IRIs for programs.
 *
 * @param base address of the house, without a slash at its end
 */
public record Addresses(String base) {

	/** What stands between the parts of the id of a relation or claim. */
	public static final char PARTS = '~';

	private static final String CLAIM = PARTS + "claim" + PARTS;

	public Addresses {
		if (base.endsWith("/")) {
			base = base.substring(0, base.length() - 1);
		}
	}

	/** Of a node, relation or claim, by its id. */
	public String of(String id) {
		return this.base + "/id/" + id;
	}

	/** Of a document. */
	public String ofSource(String source) {
		return this.base + "/documents/" + source;
	}

	/** Of a passage: the document and its lines. */
	public String of(Citation citation) {
		String lines = "#L" + citation.firstLine();
		return ofSource(citation.source()) + lines
				+ ((citation.lastLine() > citation.firstLine()) ? "-L" + citation.lastLine() : "");
	}

	/** Of the data as a whole. */
	public String ofDataset() {
		return this.base + "/data#dataset";
	}

	/** Of the vocabulary; its terms have their name behind it. */
	public String vocabulary() {
		return this.base + "/ns#";
	}

	/**
	 * The ids of a node's claims, in their order: the node, the property, and a number
	 * for further claims of the same property.
	 */
	public static List<String> claimIds(Entity entity) {
		return claimIds(entity.id(), entity.claims());
	}

	/** The same of the claims of the node with this id. */
	public static List<String> claimIds(String node, List<Claim> claims) {
		Map<String, Integer> seen = new HashMap<>();
		List<String> ids = new ArrayList<>();
		for (Claim claim : claims) {
			int number = seen.merge(claim.property(), 1, Integer::sum);
			ids.add(node + CLAIM + claim.property() + ((number > 1) ? PARTS + String.valueOf(number) : ""));
		}
		return ids;
	}

	/**
	 * The id of a premise: of a relation as it is, of a claim (in the data
	 * {@code node#property}) as {@link #claimIds} makes it.
	 */
	static String premiseId(String premise) {
		return premise.replace("#", CLAIM);
	}

}
