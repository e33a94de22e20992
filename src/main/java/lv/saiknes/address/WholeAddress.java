package lv.saiknes.address;

import java.net.URI;
import java.util.Optional;

/** An address that leads somewhere from anywhere, as settings name them. */
public final class WholeAddress {

	private WholeAddress() {
	}

	/** Whether an address has a host and a scheme by which pages are fetched. */
	static boolean is(URI address) {
		return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
	}

	/** The address that a text is; empty where it is none. */
	public static Optional<URI> find(String text) {
		try {
			return Optional.of(URI.create(text)).filter(WholeAddress::is);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
