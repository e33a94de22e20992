package lv.saiknes.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/** Who asks, and for what, as the queue sees it. */
final class Visitor {

	/**
	 * So many bytes of an address of the new kind are a house's; in the rest it is free.
	 */
	private static final int NETWORK = 8;

	private Visitor() {
	}

	/**
	 * The address of who asks. Of an address of IPv6 only the network, since each house
	 * has more of them than anybody can count.
	 */
	static String address(HttpServletRequest request) {
		String address = request.getRemoteAddr();
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length > NETWORK) ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK))
					: InetAddress.getByAddress(bytes).getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

	/**
	 * What is asked for, as the program will understand it: a path may be written with
	 * escapes and parameters that mean nothing.
	 */
	static String path(HttpServletRequest request) {
		String path = request.getServletPath() + ((request.getPathInfo() != null) ? request.getPathInfo() : "");
		return path.isEmpty() ? request.getRequestURI() : path;
	}

}
