package lv.saiknes.address;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address with which permalinks, citations and IRIs begin: the one that is set, else
 * the one under which the server was asked.
 */
public final class PublicAddress {

	private final @Nullable String set;

	PublicAddress(@Nullable URI set) {
		this.set = (set != null) ? set.toString().replaceFirst("/+$", "") : null;
	}

	/**
	 * The address, without a slash at its end.
	 * @throws IllegalStateException when none is set and no request is being answered
	 */
	public String base() {
		return (this.set != null) ? this.set
				: ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
	}

}
