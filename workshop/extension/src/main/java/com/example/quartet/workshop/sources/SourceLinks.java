package com.example.quartet.workshop.sources;

import java.io.IOException;
import java.util.Properties;

import com.example.quartet.workshop.WorkshopProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Which file sends a message or checks it, and which requirement asks for it.
 */
public class SourceLinks {

	private final Properties known;

	private final String base;

	SourceLinks(WorkshopProperties workshop) throws IOException {
		this.known = PropertiesLoaderUtils.loadProperties(new ClassPathResource("workshop/sources.properties"));
		this.base = workshop.sources();
	}

	/**
	 * The file behind a message or a check.
	 * @param what such as {@code message.authorize} or {@code claim.aud}
	 * @return its path in the repository, or {@code null}
	 */
	public @Nullable String file(String what) {
		return this.known.getProperty(what);
	}

	/**
	 * The file behind a message, where each module that sends it has one of its own.
	 * @param what such as {@code message.call}
	 * @param module that sends the message
	 * @return its path in the repository, or {@code null}
	 */
	public @Nullable String file(String what, String module) {
		return this.known.getProperty(what + "." + module, file(what));
	}

	/**
	 * The requirement behind a message.
	 * @param what such as {@code message.authorize}
	 * @return such as {@code R-18}, or {@code null}
	 */
	public @Nullable String requirement(String what) {
		return this.known.getProperty(what + ".requirement");
	}

	/**
	 * Where a file can be read.
	 * @param file its path in the repository
	 * @return an address for a link
	 */
	public String address(String file) {
		return this.base + file;
	}

	/**
	 * What people call a file.
	 * @param file its path in the repository
	 * @return the last part of it
	 */
	public String name(String file) {
		return file.substring(file.lastIndexOf('/') + 1);
	}

}
