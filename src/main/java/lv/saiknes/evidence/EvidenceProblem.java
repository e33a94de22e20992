package lv.saiknes.evidence;

/**
 * A place where data and source do not agree.
 *
 * @param code what is wrong: {@code HASH_MISMATCH}, {@code NO_SUCH_LINES},
 * {@code NOT_MENTIONED} or {@code COPIED_WORDING}
 * @param subject id of the citation, relation or node concerned
 * @param message what was found and how to mend it
 */
public record EvidenceProblem(String code, String subject, String message) {

	@Override
	public String toString() {
		return this.code + " " + this.subject + ": " + this.message;
	}

}
