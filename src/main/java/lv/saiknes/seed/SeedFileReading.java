package lv.saiknes.seed;

import java.util.List;

import lv.saiknes.model.Entity;

/**
 * What one file of nodes says by itself.
 *
 * @param findings what is wrong with it, sorted by line; where there is anything, the
 * rest does not count
 * @param nodes the nodes, without what other files say of them and what follows by rule
 * @param facts digest of all that it says but sentences
 */
public record SeedFileReading(List<Finding> findings, List<Entity> nodes, String facts) {

	public SeedFileReading {
		findings = List.copyOf(findings);
		nodes = List.copyOf(nodes);
	}

	/**
	 * Whether it says what was kept of the file, but for sentences and names.
	 * @param kept what {@link SeedReading#facts} said
	 */
	public boolean hasFactsOf(String kept) {
		return SeedFacts.isSameButNames(this.facts, kept);
	}

	/**
	 * Whether one of its nodes may have the name that another had when somebody last
	 * looked at these folders; only reading all would tell.
	 * @param locks the files {@link SeedReader#CONTENTS}
	 */
	public boolean mayBeSwapped(List<SeedFile> locks) {
		return locks.stream().anyMatch((lock) -> ContentsLock.mayBeSwapped(lock, this.nodes));
	}

}
