package lv.saiknes.seed;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import lv.saiknes.seed.Findings.Place;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Refuses what no person writes into a seed file and what would take long to read or
 * could not be shown: huge lines and values, control characters, halves of characters,
 * references within a file.
 */
final class Plainness {

	/** Reading takes the square of a line's length. */
	private static final int LONGEST_LINE = 10_000;

	private static final int LONGEST_VALUE = 5_000;

	private static final int MOST_KEYS = 200;

	private final String file;

	private final Findings findings;

	private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private boolean plain = true;

	private Plainness(String file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	/** Whether a file's text can be parsed; findings say why not. */
	static boolean ofText(SeedFile file, Findings findings) {
		Plainness check = new Plainness(file.path(), findings);
		String content = file.content();
		int line = 1;
		int begin = 0;
		for (int i = 0; i <= content.length(); i++) {
			if (i < content.length() && content.charAt(i) != '\n') {
				continue;
			}
			if (i - begin > LONGEST_LINE) {
				check.refuse(line, "LINE_TOO_LONG", "the line has %,d letters".formatted(i - begin),
						"A line has at most %,d letters; break it.".formatted(LONGEST_LINE));
			}
			else {
				check.characters(content.substring(begin, i), line);
			}
			line++;
			begin = i + 1;
		}
		return check.plain;
	}

	/** Whether what was parsed can be read; findings say why not. */
	static boolean ofTree(String file, Node root, Findings findings) {
		Plainness check = new Plainness(file, findings);
		check.visit(root);
		return check.plain;
	}

	private void visit(Node node) {
		if (!this.seen.add(node)) {
			refuse(line(node), "REFERENCE", "a part of the file is used twice by `&` and `*`", "Write it out.");
			return;
		}
		switch (node) {
			case ScalarNode scalar -> {
				if (scalar.getValue().length() > LONGEST_VALUE) {
					refuse(line(scalar), "VALUE_TOO_LONG",
							"the value has %,d letters".formatted(scalar.getValue().length()),
							"A value has at most %,d letters; say it shortly, in words of your own."
								.formatted(LONGEST_VALUE));
				}
				else {
					characters(scalar.getValue(), line(scalar));
				}
			}
			case SequenceNode sequence -> sequence.getValue().forEach(this::visit);
			case MappingNode mapping -> {
				if (mapping.getValue().size() > MOST_KEYS) {
					refuse(line(mapping), "TOO_MANY_KEYS",
							"there are %,d keys side by side".formatted(mapping.getValue().size()),
							"There are at most %,d; what there is many of is a list.".formatted(MOST_KEYS));
					return;
				}
				for (NodeTuple tuple : mapping.getValue()) {
					visit(tuple.getKeyNode());
					visit(tuple.getValueNode());
				}
			}
			default -> {
			}
		}
	}

	private void characters(String text, int line) {
		for (int i = 0; i < text.length(); i++) {
			char one = text.charAt(i);
			boolean pair = Character.isHighSurrogate(one) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1));
			if (pair) {
				i++;
			}
			else if (Character.isSurrogate(one)) {
				refuse(line, "BAD_CHARACTER", "`\\u%04X` is half a character".formatted((int) one),
						"Write the character itself.");
				return;
			}
			else if ((Character.isISOControl(one) && one != '\t' && one != '\n' && one != '\r') || one >= '\uFFFE') {
				refuse(line, "BAD_CHARACTER", "`\\u%04X` is a control character".formatted((int) one),
						"Remove it; a seed file is plain text.");
				return;
			}
		}
	}

	private void refuse(int line, String code, String message, String remedy) {
		this.plain = false;
		this.findings.add(new Place(this.file, line), code, message, remedy);
	}

	private static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

}
