package com.example.quartet.servicesupport.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A secret may come from a file, as containers hand it over: {@code X_FILE} names the
 * file whose content is {@code X}. Spring Boot's {@code configtree:} names a setting
 * after its file, so that every secret would need a folder of its own.
 */
class SecretFilesEnvironmentPostProcessor implements EnvironmentPostProcessor {

	private static final Pattern NAME = Pattern.compile("([A-Z_]+_(?:SECRET|PASSWORD))_FILE");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		Variables variables = new Variables(environment);
		Map<String, Object> secrets = new HashMap<>();
		environment.getSystemEnvironment().forEach((name, file) -> {
			Matcher matcher = NAME.matcher(name);
			if (matcher.matches() && variables.contain(matcher.group(1)) && !file.toString().isEmpty()) {
				secrets.put(matcher.group(1), read(name, file.toString()));
			}
		});
		environment.getPropertySources().addLast(new MapPropertySource("secret files", secrets));
	}

	private static String read(String name, String file) {
		try {
			// Windows editors begin a file with a byte order mark
			return Files.readString(Path.of(file)).replaceFirst("^\\x{FEFF}", "").strip();
		}
		catch (IOException ex) {
			throw new InvalidSettingException(name, "is '%s', but no secret can be read there".formatted(file));
		}
	}

}
