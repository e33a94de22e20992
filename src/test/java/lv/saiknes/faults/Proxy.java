package lv.saiknes.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network that can be made bad: it passes on what goes to a port of this machine,
 * slowly, or not at all, or breaks off.
 */
final class Proxy implements AutoCloseable {

	private final ServerSocket door;

	private final int target;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile long millisPerPiece;

	private volatile int piece = 8192;

	private volatile boolean refusing;

	Proxy(int target) throws IOException {
		this.target = target;
		this.door = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	int port() {
		return this.door.getLocalPort();
	}

	/** From now on passes so many bytes, waits, and so on. */
	void slow(int bytes, long millis) {
		this.piece = bytes;
		this.millisPerPiece = millis;
	}

	/** Breaks off all connections, so that both ends are told by a reset. */
	void reset() throws IOException {
		for (Socket socket : this.open) {
			if (!socket.isClosed()) {
				socket.setSoLinger(true, 0);
			}
			socket.close();
		}
		this.open.clear();
	}

	/** Whether new connections are broken off at once. */
	void refuse(boolean refusing) {
		this.refusing = refusing;
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket client = this.door.accept();
				if (this.refusing) {
					client.setSoLinger(true, 0);
					client.close();
					continue;
				}
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.open.add(client);
				this.open.add(server);
				Thread.ofVirtual().start(() -> pass(client, server));
				Thread.ofVirtual().start(() -> pass(server, client));
			}
			catch (IOException ex) {
				// The door was closed, or the program is not there; whoever asks sees it.
			}
		}
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer, 0, this.piece); read >= 0; read = in.read(buffer, 0, this.piece)) {
				out.write(buffer, 0, read);
				out.flush();
				if (this.millisPerPiece > 0) {
					Thread.sleep(this.millisPerPiece);
				}
			}
		}
		catch (IOException | InterruptedException ex) {
			// Broken off, as it is meant to be.
		}
		finally {
			this.open.remove(from);
			this.open.remove(to);
		}
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		reset();
	}

}
