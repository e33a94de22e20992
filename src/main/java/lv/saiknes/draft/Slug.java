package lv.saiknes.draft;

import lv.saiknes.text.Folding;

/** Ids made of names: lower-case ASCII words with hyphens. */
public final class Slug {

	private static final int LONGEST = 60;

	private Slug() {
	}

	/** The id for a name; {@code unnamed} where it has no letter or digit. */
	public static String of(String name) {
		String slug = String.join("-", Folding.listWords(name)).replaceAll("[^a-z0-9-]+", "");
		String shorter = (slug.length() <= LONGEST) ? slug
				: slug.substring(0, Math.max(slug.lastIndexOf('-', LONGEST), LONGEST / 2));
		String trimmed = shorter.replaceAll("-+", "-").replaceAll("^-|-$", "");
		return trimmed.isEmpty() ? "unnamed" : trimmed;
	}

}
