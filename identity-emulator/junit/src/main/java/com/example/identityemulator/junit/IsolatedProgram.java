package com.example.identityemulator.junit;

import java.lang.reflect.InvocationTargetException;
import java.util.Properties;
import java.util.logging.Handler;
import java.util.logging.Logger;

/**
 * Runs a Spring Boot program in this JVM as if it were alone, and hides that it is there.
 */
final class IsolatedProgram {

	private static final Logger ROOT = Logger.getLogger("");

	private IsolatedProgram() {
	}

	static void run(String mainClass, ClassLoader loader, String... arguments) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		Properties properties = (Properties) System.getProperties().clone();
		Handler[] handlers = ROOT.getHandlers();
		thread.setContextClassLoader(loader);
		try {
			loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) arguments);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalStateException(headline(ex.getCause()), ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The identity emulator cannot be run", ex);
		}
		finally {
			thread.setContextClassLoader(before);
			restore(properties);
			restore(handlers);
		}
	}

	/**
	 * The sentence of the first cause that has been written for people, which are those
	 * of the program itself.
	 */
	private static String headline(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause.getClass().getName().startsWith("com.example.identityemulator.")) {
				return "The identity emulator did not start. " + cause.getMessage();
			}
		}
		return "The identity emulator did not start: " + problem.getMessage();
	}

	/**
	 * Spring Boot tells its logging by system properties what it is called.
	 */
	private static void restore(Properties before) {
		System.getProperties().keySet().retainAll(before.keySet());
		System.getProperties().putAll(before);
	}

	/**
	 * Spring Boot takes over the JVM's own logging.
	 */
	private static void restore(Handler[] before) {
		for (Handler handler : ROOT.getHandlers()) {
			ROOT.removeHandler(handler);
		}
		for (Handler handler : before) {
			ROOT.addHandler(handler);
		}
	}

}
