package com.example.quartet.webapp.flows;

import java.io.IOException;
import java.util.Properties;

import com.example.quartet.identitysupport.flows.Workshop;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * Which file sends a message or checks it, and which requirement asks for it.
 */
@Component
@Profile(Workshop.PROFILE)
public class Sources {

	private final Properties known;

	private final String base;

	Sources(@Value("${workshop.sources}") String base) throws IOException {
		this.known = PropertiesLoaderUtils.loadProperties(new ClassPathResource("sources.properties"));
		this.base = base;
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
