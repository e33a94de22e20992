package lv.saiknes.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What lets a person at the desk: a key that is printed at the start and lasts until the
 * program ends, the mark that a browser keeps for it, and another that its pages send
 * with each change.
 */
@Component
public class DeskKey {

	private static final int BYTES = 24;

	private final String key = random();

	private final String session = random();

	private final String form = random();

	private final boolean on;

	DeskKey(DeskSettings settings) {
		this.on = settings.desk();
	}

	private static String random() {
		byte[] bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Whether there is a desk at all. */
	public boolean isOn() {
		return this.on;
	}

	/** The address by which the desk is opened, within the house. */
	public String address() {
		return "/desk?key=" + this.key;
	}

	/** What a browser keeps of whoever opened it by that address. */
	public String session() {
		return this.session;
	}

	/** What the pages of the desk send with each change. */
	public String form() {
		return this.form;
	}

	/** Whether somebody has the key. */
	public boolean opens(@Nullable String given) {
		return same(this.key, given);
	}

	/** Whether a browser was let in. */
	public boolean knows(@Nullable String given) {
		return same(this.session, given);
	}

	/** Whether a change comes from a page of the desk. */
	public boolean isFromPage(@Nullable String given) {
		return same(this.form, given);
	}

	/** In a time that tells nothing. */
	private static boolean same(String known, @Nullable String given) {
		return given != null && MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8));
	}

}
