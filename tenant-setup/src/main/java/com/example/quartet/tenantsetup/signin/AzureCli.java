package com.example.quartet.tenantsetup.signin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The token of a person who has signed in to the Azure CLI already.
 *
 * @see <a href=
 * "https://learn.microsoft.com/cli/azure/account#az-account-get-access-token">az account
 * get-access-token</a>
 */
public class AzureCli {

	private static final List<String> QUESTION = List.of("account", "get-access-token", "--resource-type", "ms-graph",
			"--output", "json");

	private final List<String> command;

	/**
	 * Finds the Azure CLI by its name.
	 * @param command how to start it, such as {@code az}
	 */
	public AzureCli(List<String> command) {
		this.command = new ArrayList<>(command);
		this.command.addAll(QUESTION);
	}

	/**
	 * How this operating system starts it: on Windows it is a batch file.
	 */
	public static AzureCli ofThisMachine() {
		boolean windows = System.getProperty("os.name").startsWith("Windows");
		return new AzureCli(windows ? List.of("cmd.exe", "/c", "az") : List.of("az"));
	}

	/**
	 * Asks for a token.
	 * @param tenant whose token, empty for the tenant that its account is in
	 * @return empty where there is no Azure CLI, or no account for it there
	 */
	public Optional<String> token(Optional<String> tenant) {
		List<String> question = new ArrayList<>(this.command);
		tenant.ifPresent((name) -> question.addAll(List.of("--tenant", name)));
		try {
			Process process = new ProcessBuilder(question).redirectError(ProcessBuilder.Redirect.DISCARD).start();
			process.getOutputStream().close();
			String answer = new String(process.getInputStream().readAllBytes());
			if (process.waitFor() != 0) {
				return Optional.empty();
			}
			return JsonMapper.shared().readTree(answer).path("accessToken").asStringOpt();
		}
		catch (IOException | JacksonException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
