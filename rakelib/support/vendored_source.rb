# frozen_string_literal: true

require "digest"
require "fileutils"
require "open3"
require "tmpdir"

module Kobako
  module Build
    # A third-party source tree under vendor/, pinned by its content, with this project's patches.
    #
    #   source = Kobako::Build::VendoredSource.new(name: "mruby", version: "4.0.0", ...)
    #   source.prepare # => "/clone/vendor/mruby-4.0.0", fetched and patched unless it is there
    #
    # The pin covers the files and not the archive: every place packs the same files differently.
    class VendoredSource
      class Error < StandardError; end
      class Unavailable < Error; end

      attr_reader :directory

      # marker:: a file that every tree has, by which it is found inside an archive.
      # paths:: the files and folders that are kept and pinned; dot files never are.
      # places:: what answers `name` and `fetch(folder)`, tried in order.
      # generated:: file => the file that the source ships generated from it.
      # cache:: where the archive is kept outside the tree, or nil.
      def initialize(name:, version:, sha256:, marker:, paths:, places:, root:, patches: [], generated: {}, cache: nil)
        @name = name
        @title = "#{name} #{version}"
        @sha256 = sha256
        @marker = marker
        @paths = paths
        @places = places
        @patches = patches.sort
        @generated = generated
        @cache = cache
        @vendor = File.join(root, "vendor")
        @directory = File.join(@vendor, "#{name}-#{version}")
      end

      def prepare
        return directory if current?

        FileUtils.mkdir_p(@vendor)
        File.open(File.join(@vendor, ".lock"), "w") do |lock|
          lock.flock(File::LOCK_EX)
          remake unless current?
        end
        directory
      end

      # Says what the tree was made from. It moves into place together with the tree.
      def stamp = File.join(directory, ".made-from")

      private

      def current? = File.file?(stamp) && File.read(stamp) == made_from

      def made_from
        patches = @patches.map { |patch| "#{File.basename(patch)} #{Digest::SHA256.file(patch).hexdigest}\n" }
        "tree #{@sha256}\n#{patches.join}"
      end

      def remake
        FileUtils.rm_rf(Dir.glob("#{directory}.part*")) # what a killed run left
        Dir.mktmpdir("#{File.basename(directory)}.part", @vendor) do |work|
          fresh = fetch(work)
          renew_time_stamps(fresh, apply_patches(fresh))
          File.write(File.join(fresh, File.basename(stamp)), made_from)
          FileUtils.rm_rf(directory)
          File.rename(fresh, directory)
        end
      end

      def fetch(work)
        refusals = @places.each_with_index.map do |place, index|
          folder = File.join(work, index.to_s)
          FileUtils.mkdir(folder)
          tree = fetch_from(place, folder)
          say "#{@title} from #{place.name}"
          return tree
        rescue Unavailable => e
          "#{place.name}: #{e.message}".tap { |refusal| say "#{@title} not from #{refusal}" }
        end
        raise Error, "#{@title} could not be had from any of its sources:\n  #{refusals.join("\n  ")}\n" \
                     "Fetch its release as .tar.gz where that is possible, " \
                     "and set KOBAKO_#{@name.upcase}_ARCHIVE to that file."
      end

      def fetch_from(place, folder)
        archive = place.fetch(folder)
        tree = keep_pinned(unpack(archive, folder), File.join(folder, "pinned"))
        found = digest(tree)
        raise Unavailable, "refused, its files have SHA-256 #{found} and not #{@sha256}" unless found == @sha256

        remember(archive)
        tree
      end

      def unpack(archive, folder)
        unpacked = File.join(folder, "unpacked")
        FileUtils.mkdir(unpacked)
        said, status = Open3.capture2e("tar", "--no-same-owner", "-xzf", archive, "-C", unpacked)
        raise Unavailable, "refused, tar cannot read it: #{said[/\S.*/]}" unless status.success?

        found = Dir.glob("**/#{@marker}", base: unpacked).min_by { |path| path.count("/") } or
          raise Unavailable, "refused, there is no #{@marker} in it"
        File.join(unpacked, found.delete_suffix(@marker))
      end

      def keep_pinned(tree, kept)
        pinned_files(tree).each do |path|
          FileUtils.mkdir_p(File.dirname(File.join(kept, path)))
          File.rename(File.join(tree, path), File.join(kept, path))
        end
        kept
      end

      # No symbolic links: what they lead to is not in the tree.
      def pinned_files(tree)
        Dir.glob(@paths.flat_map { |path| [path, "#{path}/**/*"] }, base: tree)
           .select { |path| File.lstat(File.join(tree, path)).file? }.sort
      end

      def digest(tree)
        sum = Digest::SHA256.new
        pinned_files(tree).each { |path| sum << "#{path}\0#{Digest::SHA256.file(File.join(tree, path)).hexdigest}\n" }
        sum.hexdigest
      end

      def remember(archive)
        return if @cache.nil? || File.identical?(archive, @cache)

        FileUtils.mkdir_p(File.dirname(@cache))
        part = "#{@cache}.#{Process.pid}"
        FileUtils.cp(archive, part)
        File.rename(part, @cache)
      rescue SystemCallError => e
        say "#{@title} is not cached: #{e.message}"
      end

      def apply_patches(tree)
        touched = @patches.flat_map do |patch|
          said, status = Open3.capture2e("patch", "-p1", "-N", "-t", "-F0", "-i", File.expand_path(patch), chdir: tree)
          raise Error, "#{patch} does not apply to #{@title}:\n#{said}" unless status.success?

          File.foreach(patch).filter_map { |line| line[%r{\A\+\+\+ [^/]+/(\S+)}, 1] }
        end
        require_generated(touched)
        touched
      end

      def require_generated(touched)
        @generated.each do |source, result|
          next unless touched.include?(source) && !touched.include?(result)

          raise Error, "a patch changes #{source} of #{@title} but not #{result}, which is generated from it: " \
                       "add the regenerated #{File.basename(result)} to the patch"
        end
      end

      # One time for all files, or make takes shipped generated files for older than their sources.
      # That time is now: nothing built from an earlier tree may look up to date. Patched files are
      # a second newer, so that what is generated from them is made again.
      def renew_time_stamps(tree, touched)
        now = Time.at(Time.now.to_i)
        pinned_files(tree).each do |path|
          time = touched.include?(path) ? now : now - 1
          File.utime(time, time, File.join(tree, path))
        end
      end

      def say(line) = warn("vendor: #{line}")

      # An archive that is already on this machine.
      LocalArchive = Data.define(:label, :path) do
        def name = path ? "#{label} (#{path})" : label

        def fetch(_folder)
          raise Unavailable, "not set" unless path
          raise Unavailable, "no such file" unless File.file?(path)

          File.expand_path(path)
        end
      end

      # An archive over https.
      HttpsArchive = Data.define(:url) do
        def name = url

        def fetch(folder)
          require "open-uri" # here, since it is slow to load and seldom needed
          archive = File.join(folder, "fetched.tar.gz")
          URI.parse(url).open("rb", open_timeout: 5, read_timeout: 30) { |body| IO.copy_stream(body, archive) }
          archive
        rescue StandardError => e
          raise Unavailable, e.message[/\S.*/]
        end
      end

      # The upstream archive inside a Debian source package, fetched by apt from the machine's own
      # mirror. All of apt's state goes into a temporary folder: nothing of the system's changes,
      # and it needs no root.
      DebianSourcePackage = Data.define(:package, :version, :suite, :sha256, :root) do
        def name = "Debian's source package #{package} #{version} (#{suite})"

        def fetch(folder)
          configuration = configure(folder)
          apt(folder, configuration, "update")
          # Its exit status says nothing: an old package's other parts leave the mirror first.
          said = apt(folder, configuration, "source", "--download-only", "--only-source", "#{package}=#{version}-1")
          archive = File.join(folder, "#{package}_#{version}.orig.tar.gz")
          raise Unavailable, "apt-get did not fetch it: #{said.lines.last}".strip unless File.file?(archive)

          found = Digest::SHA256.file(archive).hexdigest
          raise Unavailable, "refused, its archive has SHA-256 #{found} and not #{sha256}" unless found == sha256

          archive
        end

        private

        def configure(folder)
          %w[sources lists/partial cache/archives/partial].each { |path| FileUtils.mkdir_p(File.join(folder, path)) }
          File.write(File.join(folder, "sources", "#{suite}.sources"),
                     "Types: deb-src\nSuites: #{suite}\nComponents: main\n#{mirror}\n")
          configuration = File.join(folder, "apt.conf")
          File.write(configuration, <<~CONFIGURATION)
            #clear APT::Update::Post-Invoke;
            #clear APT::Update::Post-Invoke-Success;
            APT::Sandbox::User "root";
            Acquire::Check-Valid-Until "false";
            Acquire::Languages "none";
            Acquire::http::Timeout "20";
            Dir::Etc::SourceList "/dev/null";
            Dir::Etc::SourceParts "#{folder}/sources";
            Dir::State::Lists "#{folder}/lists";
            Dir::Cache "#{folder}/cache";
          CONFIGURATION
          configuration
        end

        # Address and key of the archive that this machine installs from.
        def mirror
          from_stanza || from_line or raise Unavailable, "this machine has no apt source for Debian #{codename}"
        end

        def from_stanza
          stanzas = read("sources.list.d/*.sources").flat_map { |text| text.split(/\n\s*\n/) }
          stanza = stanzas.find { |text| text =~ /^Types:.*\bdeb\b/ && text =~ /^Suites:.*\b#{codename}(\s|$)/ }
          stanza&.scan(/^(?:URIs|Signed-By|Trusted):.*\n?(?:[ \t].*\n?)*/)&.join&.strip
        end

        def from_line
          lines = read("{sources.list,sources.list.d/*.list}").join("\n")
          options, address = lines.match(/^deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+#{codename}\s/)&.captures
          key = options.to_s[/signed-by=(\S+)/, 1]
          address && ["URIs: #{address}", *("Signed-By: #{key}" if key)].join("\n")
        end

        def codename
          release = File.join(root, "etc/os-release")
          (File.file?(release) && File.read(release)[/^VERSION_CODENAME=(\w+)/, 1]) or
            raise Unavailable, "this machine is not a Debian"
        end

        def read(pattern) = Dir.glob(File.join(root, "etc/apt", pattern)).map { |path| File.read(path) }

        def apt(folder, configuration, *arguments)
          Open3.capture2e({ "LC_ALL" => "C" }, "apt-get", "-q", "-c", configuration, *arguments, chdir: folder).first
        rescue Errno::ENOENT
          raise Unavailable, "apt-get is not on PATH"
        end
      end
    end
  end
end
