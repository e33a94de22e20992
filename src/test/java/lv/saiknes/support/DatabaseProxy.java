package lv.saiknes.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;

/**
 * Stands between the program and its database, and lets it disappear: connections are
 * refused, broken, or nothing passes any more.
 */
public final class DatabaseProxy implements AutoCloseable {

	private final int target;

	private final int port;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	/** Held by whoever lets nothing pass. */
	private final Semaphore passage = new Semaphore(1);

	private @Nullable ServerSocket door;

	/** Leads to this port of the loopback interface; lets nobody in yet. */
	public DatabaseProxy(int target) throws IOException {
		this.target = target;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
	}

	/** Its address. */
	public String uri() {
		return "bolt://127.0.0.1:" + this.port;
	}

	/** Lets connections in. */
	public void open() throws IOException {
		ServerSocket socket = new ServerSocket();
		socket.setReuseAddress(true);
		socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port));
		this.door = socket;
		Thread.startVirtualThread(() -> {
			while (!socket.isClosed()) {
				try {
					Socket client = socket.accept();
					Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
					this.open.add(client);
					this.open.add(server);
					Thread.startVirtualThread(() -> pass(client, server));
					Thread.startVirtualThread(() -> pass(server, client));
				}
				catch (IOException ex) {
					// It was closed.
				}
			}
		});
	}

	/** Refuses connections and breaks those that are open. */
	public void shut() throws IOException {
		ServerSocket socket = this.door;
		if (socket != null) {
			socket.close();
		}
		reset();
	}

	/** Breaks the connections that are open, as a server does that is killed. */
	public void reset() throws IOException {
		for (Socket socket : this.open) {
			try {
				socket.setSoLinger(true, 0);
				socket.close();
			}
			catch (SocketException ex) {
				// Its other end was quicker.
			}
		}
		this.open.clear();
	}

	/** Lets nothing pass, as if the server stood still. */
	public void pause() {
		this.passage.acquireUninterruptibly();
	}

	/** Lets everything pass again. */
	public void resume() {
		this.passage.release();
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[8192];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				this.passage.acquireUninterruptibly();
				this.passage.release();
				out.write(buffer, 0, read);
			}
		}
		catch (IOException ex) {
			// Either end has closed it.
		}
	}

	@Override
	public void close() throws IOException {
		shut();
	}

}
