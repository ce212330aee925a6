package com.example.quartet.tenantsetup;

import java.net.http.HttpClient;
import java.time.Clock;

import com.example.quartet.tenantsetup.credential.Keytool;
import com.example.quartet.tenantsetup.doctor.DoctorCommand;
import com.example.quartet.tenantsetup.platform.HttpConnections;
import com.example.quartet.tenantsetup.platform.Sleeper;
import com.example.quartet.tenantsetup.register.RegisterCommand;
import com.example.quartet.tenantsetup.signin.AzureCli;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The two commands that take Quartet to a tenant of one's own: {@code register} and
 * {@code doctor}.
 */
@Command(name = "./run", description = "Takes Quartet to a tenant of your own.")
public final class TenantSetup {

	private TenantSetup() {
	}

	public static void main(String[] arguments) {
		HttpClient http = HttpConnections.through(System.getenv());
		RegisterCommand register = new RegisterCommand(http, AzureCli.ofThisMachine(), new Keytool(), Sleeper.REAL,
				Clock.systemUTC());
		System.exit(commands(register, new DoctorCommand(http, System.getenv(), Clock.systemUTC())).execute(arguments));
	}

	/**
	 * The command line with these two.
	 */
	static CommandLine commands(RegisterCommand register, DoctorCommand doctor) {
		return new CommandLine(new TenantSetup()).addSubcommand(register)
			.addSubcommand(doctor)
			.setCaseInsensitiveEnumValuesAllowed(true);
	}

}
