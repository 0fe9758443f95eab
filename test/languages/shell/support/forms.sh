# Short scripts, parted by lines "#---", that use nothing but bash itself and bq. They are evaluated, and executed with a double of bq.
v=audcad_bqx
bq rm -t "d.a1_${v%_*}"; bq rm -t "d.a2_${v%%d*}"; bq rm -t "d.a3_${v#*a}"; bq rm -t "d.a4_${v##*d}"; bq rm -t "d.a5_${v^^}"; bq rm -t "d.a6_${v^}"
bq rm -t "d.a7_${v:2}"; bq rm -t "d.a8_${v:1:3}"; bq rm -t "d.a9_${v: -3}"; bq rm -t "d.b1_${v: -5:2}"; bq rm -t "d.b2_${v:0:-1}"; bq rm -t "d.b3_${#v}"
bq rm -t "d.b4_${v/a/b}"; bq rm -t "d.b5_${v//a/b}"; bq rm -t "d.b6_${v/#aud/x}"; bq rm -t "d.b7_${v/%bqx/x}"; bq rm -t "d.b8_${v//[^a-c]/_}"; bq rm -t "d.b9_${v//a}"
bq rm -t "d.c1_${v:+set}"; bq rm -t "d.c2_${v+set}"; bq rm -t "d.c3_${v:-def}"; bq rm -t "d.c4_${nope:-def}"; bq rm -t "d.c5_${nope-def}"
bq rm -t "d.c7_${v/_/-}"; bq rm -t "d.c8_${v/?d/*}"; bq rm -t "d.c9_${v//[a-d]/.}"; bq rm -t "d.d1_${v%?}"; bq rm -t "d.d2_${v#??}"; bq rm -t "d.d3_${v/a*_/z}"
#---
V=Eur_Usd
bq rm -t "d.a_${V,,}"; bq rm -t "d.b_${V,}"; bq rm -t "d.c_${V^^[eu]}"; bq rm -t "d.d_${V~~}"
#---
e=
bq rm -t "d.a_${e:-x}"; bq rm -t "d.b_${e-x}y"; bq rm -t "d.c_${e:+x}y"; bq rm -t "d.d_${e+x}"; bq rm -t "d.e_${#e}"; : "${e:=filled}"; bq rm -t "d.f_$e"; : "${g=new}"; bq rm -t "d.g_$g"
#---
bq rm -t "d.a_$((10#045 + 1))"; bq rm -t "d.b_$((0x1F))"; bq rm -t "d.c_$((5 / 2))"; bq rm -t "d.d_$((7 % 3))"; bq rm -t "d.e_$((2 ** 10))"; bq rm -t "d.f_$((1 << 4 | 3))"
bq rm -t "d.g_$((a = 5, a * 2))_$a"; bq rm -t "d.h_$((3 > 2 ? 11 : 22))"; bq rm -t "d.i_$((011))"; bq rm -t "d.j_$((~0 + 2))"; bq rm -t "d.k_$((!0))"; x=4; bq rm -t "d.l_$((x++ + ++x))_$x"; bq rm -t "d.m_$((x -= 2))"
bq rm -t "d.n_$(((1 + 2) * 3))"; bq rm -t "d.o_$((1 && 0 || 1))"; bq rm -t "d.p_$((5 & 6))_$((5 ^ 6))"; y=x; bq rm -t "d.q_$((y + 1))"; bq rm -t "d.r_$((-7 / 2))"; bq rm -t "d.s_$((-7 % 3))"
#---
for t in {a,b}{1..3}; do bq rm -t "d.a_$t"; done; for t in {01..03}; do bq rm -t "d.b_$t"; done; for t in {5..1..2}; do bq rm -t "d.c_$t"; done; for t in {a..e..2} x{,y}; do bq rm -t "d.d_$t"; done; for t in {8..10}; do bq rm -t "d.e_$t"; done
#---
arr=(one two "three four" five)
for t in "${arr[@]}"; do bq rm -t "d.a_${t// /_}"; done; bq rm -t "d.b_${#arr[@]}"; bq rm -t "d.c_${arr[-1]}"; bq rm -t "d.d_${arr[1]}"; for t in "${arr[@]:1:2}"; do bq rm -t "d.e_${t%% *}"; done
for i in "${!arr[@]}"; do bq rm -t "d.f_$i"; done; arr+=(six); bq rm -t "d.g_${arr[4]}"; unset 'arr[-1]'; bq rm -t "d.h_${#arr[@]}_${arr[1]}"; for t in "${arr[@]/o/0}"; do bq rm -t "d.i_${t%% *}"; done; bq rm -t "d.j_${#arr[1]}"; arr[1]=new; bq rm -t "d.k_${arr[1]}"
#---
declare -A m=([eur]=usd [gbp]=jpy); m[aud]=nzd
for k in "${!m[@]}"; do bq rm -t "d.${k}_${m[$k]}"; done; bq rm -t "d.n_${#m[@]}"; [[ -v m[eur] ]] && bq rm -t "d.has"; unset 'm[gbp]'; bq rm -t "d.n2_${#m[@]}"; bq rm -t "d.no_${m[zzz]:-none}"
#---
set -- a b c d
bq rm -t "d.a_$#"; bq rm -t "d.b_$1_$3"; shift; bq rm -t "d.c_$1_$#"; for t in "$@"; do bq rm -t "d.d_$t"; done; for t in "${@:2}"; do bq rm -t "d.e_$t"; done; IFS=-; bq rm -t "d.f_$*"; unset IFS; shift 2; bq rm -t "d.g_$1"
#---
f() { local x=${1:-none} y; y=${2^^}; echo "${x}_$y"; }
bq rm -t "d.a_$(f one two)"; bq rm -t "d.b_$(f)"; z=$(f p q); bq rm -t "d.c_$z"; x=outer; f in ner >/dev/null; bq rm -t "d.d_$x"
g() { for a in "$@"; do bq rm -t "d.e_$a"; done; return 3; }; g u w || bq rm -t d.f
#---
printf -v n '%03d' 7; bq rm -t "d.a_$n"; bq rm -t "d.b_$(printf '%s-' x y z)"; bq rm -t "d.c_$(printf '%02d_%s' 5 q)"; bq rm -t "d.d_$(printf '%x' 255)"; bq rm -t "d.e_$(printf '%5.5s|' abcdefgh)"; bq rm -t "d.f_$(printf '%.2f' 1.5)"; bq rm -t "d.g_$(printf '%-4s|' ab)"; bq rm -t "d.h_$(printf '%s_%s' one)"; bq rm -t "d.i_$(printf '%05d' 42)"; bq rm -t "d.j_$(printf '%%')"
#---
for ((i = 0, j = 9; i < 3; i++, j--)); do bq rm -t "d.a_${i}_$j"; done; i=0; while ((i < 3)); do bq rm -t "d.b_$i"; ((i += 2)); done; until [ "$i" -le 1 ]; do i=$((i - 1)); bq rm -t "d.c_$i"; done
for a in 1 2 3; do for b in x y; do [ "$a" = 2 ] && continue 2; [ "$b" = y ] && break; bq rm -t "d.d_$a$b"; done; bq rm -t "d.e_$a"; done
#---
for v in tri_agg cov_x lag_045 misc; do
  case $v in
    tri_*|cov_*) bq rm -t "d.a_$v" ;;
    *_[0-9][0-9][0-9]) bq rm -t "d.b_$v" ;;&
    lag*) bq rm -t "d.c_$v" ;;
    m?sc) bq rm -t "d.d_$v" ;& 
    never) bq rm -t "d.e_$v" ;;
    *) bq rm -t "d.f_$v" ;;
  esac
done
#---
s="cov_agg_eurusd_045"
if [[ $s =~ ^([a-z]+)_([a-z]+)_([a-z]{6})_([0-9]+)$ ]]; then bq rm -t "d.${BASH_REMATCH[1]}_${BASH_REMATCH[3]}_$((10#${BASH_REMATCH[4]}))_${#BASH_REMATCH[@]}"; fi
[[ $s == cov_* ]] && bq rm -t d.glob; [[ $s == "cov_*" ]] || bq rm -t d.quoted; [[ $s < d ]] && bq rm -t d.less; [[ -n $s && ! -z $s ]] && bq rm -t d.both; [[ $s != *x* || 1 -eq 1 ]] && bq rm -t d.either; [[ 10 -gt 9 ]] && bq rm -t d.number; [ 010 -eq 10 ] && bq rm -t d.decimal; [ "$s" \< d ] && bq rm -t d.old
#---
while IFS=, read -r a b c; do bq rm -t "d.${a}_${b}_${c:-none}"; done <<< $'x,1,p\ny,2'
while read -r a b; do bq rm -t "e.${a}_${b// /-}"; done <<EOF
one two three
four
EOF
mapfile -t lines <<< $'m1\nm2'; for l in "${lines[@]}"; do bq rm -t "f.$l"; done
IFS=: read -ra parts <<< "u:v:w"; bq rm -t "g.${parts[2]}_${#parts[@]}"
#---
list="eur usd
gbp"; for t in $list; do bq rm -t "d.a_$t"; done; for t in "$list"; do bq rm -t "d.b_${#t}"; done; IFS=$'\n'; for t in $list; do bq rm -t "d.c_${t// /_}"; done; IFS=,; q="x,y,,z"; for t in $q; do bq rm -t "d.d_${t:-empty}"; done
#---
cat_it() { while read -r l; do echo "got_$l"; done; }
echo hello | cat_it > /dev/null; r=$(printf 'a\nb\n' | while read -r l; do echo "<$l>"; done); for t in $r; do t=${t#<}; bq rm -t "d.a_${t%>}"; done; n=0; printf '1\n2\n' | while read -r l; do n=$((n + l)); done; bq rm -t "d.b_$n"
#---
a=1; (a=2; bq rm -t "d.in_$a"); bq rm -t "d.out_$a"; { a=3; }; bq rm -t "d.group_$a"; b=$(a=4; echo $a); bq rm -t "d.sub_${a}_$b"
#---
name=target; target=value; bq rm -t "d.a_${!name}"; declare -n ref=target; ref=changed; bq rm -t "d.b_$target"; x=y; eval "z_$x=5"; bq rm -t "d.c_$z_y"; readonly R=fixed; bq rm -t "d.d_$R"; declare -i num=3+4; bq rm -t "d.e_$num"; declare -l low=ABC; bq rm -t "d.f_$low"; declare -u up=abc; bq rm -t "d.g_$up"; export E1=x E2="y z"; bq rm -t "d.h_${E1}_${E2// /}"
#---
bq rm -t d.'single'"double"plain; bq rm -t "d.a\"b"; bq rm -t d.a\ b; bq rm -t $'d.tab\x41'; bq rm -t "d.$'no'"; bq rm -t d.x#y; bq rm -t "d.back\\slash"; v='$novar'; bq rm -t "d.lit_${#v}"; bq rm -t "d.`echo tick`"; bq rm -t "d.$(echo "in $(echo ner)" | while read -r a b; do echo "${a}_$b"; done)"
#---
set -e
ok() { return 0; }; bad() { return 1; }
ok && bq rm -t d.a; bad || bq rm -t d.b; if bad; then bq rm -t d.no; else bq rm -t d.c; fi; ! bad && bq rm -t d.d; bad && bq rm -t d.no2 || bq rm -t d.e; true && false || bq rm -t d.f
while bad; do bq rm -t d.never; done; bq rm -t d.h
#---
OPTIND=1; set -- -p eur -d rest
while getopts "p:dx" o; do case $o in p) P=$OPTARG ;; d) D=1 ;; x) X=1 ;; esac; done; shift $((OPTIND - 1)); bq rm -t "d.a_${P}_${D}_${X:-0}_$1"
#---
trap 'bq rm -t d.at_end' EXIT
f() { [ $# -eq 0 ] && return; bq rm -t "d.a_$1"; shift; f "$@"; }
f x y z
exit 0
bq rm -t d.unreached
#---
PREFIX=feat; DS=${DS:-std}; TABLES=(a b); T="${TABLES[*]}"; bq rm -t "$DS.${PREFIX}_${T// /+}"; for ((k = ${#TABLES[@]} - 1; k >= 0; k--)); do bq rm -t "$DS.${TABLES[k]}"; done; bq rm -t "$DS.${TABLES[$((0 + 1))]}"; bq rm -t "$DS.${TABLES[@]: -1}"; DS+=_more; bq rm -t "$DS.t"; n=5; n+=1; bq rm -t "$DS.$n"
#---
x=5
if ((x > 3 && x < 10)); then bq rm -t d.a; elif ((x)); then bq rm -t d.no; fi; ((x == 5)) && bq rm -t d.b; ((x = 0)) || bq rm -t "d.c_$x"; let "x = 3 * 4" "y = x - 2"; bq rm -t "d.d_${x}_$y"; [ $x -ge 12 -a $y -lt 11 ] && bq rm -t d.e; test "$x" -ne 12 -o 1 = 1 && bq rm -t d.f; [ -z "$none" ] && bq rm -t d.g; [ "$x" ] && bq rm -t d.h; [ ! "$none" ] && bq rm -t d.i
#---
for d in 2024-01-{30..31} 2024-02-0{1,2}; do IFS=- read -r y m dd <<< "$d"; bq rm -t "d.p_$y$m$dd"; bq rm -t "d.q_${d//-/}"; bq rm -t "d.r_$((10#$m))_$((10#$dd))"; done
#---
f() { local -a out=(); local p; for p in "$@"; do out+=("${p%%:*}"); done; echo "${out[@]}"; }
for t in $(f a:1 b:2 c:3); do bq rm -t "d.$t"; done; read -r first rest <<< "$(f x:1 y:2 z:3)"; bq rm -t "d.${first}_${rest// /_}"
#---
text="line one
line two"
while read -r word number; do bq rm -t "d.a_${word}_$number"; done <<< "$text"; i=0; while read -r l; do ((++i)); done <<< "$text"; bq rm -t "d.b_$i"; printf '%s\n' "$text" | { read -r a b; bq rm -t "d.c_$b"; }
#---
PAIRS="eurusd,gbpusd, audcad"; IFS=',' read -r -a list <<< "$PAIRS"; for p in "${list[@]}"; do p=${p# }; bq rm -t "d.${p:0:3}_${p:3}"; done
join() { local IFS=$1; shift; echo "$*"; }
bq rm -t "d.j_$(join _ a b c)"; for f in load.daily.sql load.hourly.sql; do base=${f%.sql}; bq rm -t "d.${base//./_}"; bq rm -t "d.x_${f#*.}"; done
#---
main() {
  local ds=std all=0 extra=()
  while [[ $# -gt 0 ]]; do
    case "$1" in
      --ds) ds="$2"; shift 2 ;;
      --ds=*) ds="${1#*=}"; shift ;;
      -a|--all) all=1; shift ;;
      --) shift; extra+=("$@"); break ;;
      *) extra+=("$1"); shift ;;
    esac
  done
  bq rm -t "$ds.t_${all}_${#extra[@]}_${extra[0]:-none}"
}
main --ds one -a x y; main --ds=two; main -- p -q
#---
a=(x y z); b=("${a[@]}"); b[1]=w; bq rm -t "d.a_${a[1]}_${b[1]}"; for t in "${a[@]/%/_s}"; do bq rm -t "d.b_$t"; done; for t in "${a[@]/#/p_}"; do bq rm -t "d.c_$t"; done; c=("${a[@]:0:2}" end); bq rm -t "d.d_${#c[@]}_${c[*]: -1}"; p=(pre_1 pre_2); for t in "${p[@]#pre_}"; do bq rm -t "d.e_$t"; done; for t in "${p[@]^}"; do bq rm -t "d.f_$t"; done; e=(); bq rm -t "d.g_${#e[@]}"; for t in "${e[@]}"; do bq rm -t d.never; done; e+=("q r"); bq rm -t "d.h_${e[0]// /_}"
#---
k=5; until ((k <= 3)); do bq rm -t "d.b_$k"; ((k--)) || true; done; for i in 1 2 3; do printf -v z '%02d' "$i"; bq rm -t "d.c_$z"; if ((i == 2)); then break; fi; done
#---
rows="eur 1
usd 2"
total=0; while read -r name value; do total=$((total + value)); bq rm -t "d.a_${name}_$total"; done <<< "$rows"; bq rm -t "d.b_$total"; printf '%s\n' p q | while read -r x; do bq rm -t "d.c_$x"; done; while read -r x; do last=$x; done < <(printf '%s\n' u v); bq rm -t "d.d_$last"
#---
kind() { case "$1" in tri*|cov*) echo feature ;; *_tmp) echo temporary ;; "") echo empty ;; *) echo other ;; esac; }
for t in tri_x a_tmp misc ""; do bq rm -t "d.$(kind "$t")_${#t}"; done; check() { [[ $1 == *_tmp ]]; }; for t in a_tmp b; do if check "$t"; then bq rm -t "d.yes_$t"; else bq rm -t "d.no_$t"; fi; done; if ! check b; then bq rm -t d.not; fi
#---
fact() { local n=$1; if ((n <= 1)); then echo 1; else echo $((n * $(fact $((n - 1))))); fi; }
bq rm -t "d.f_$(fact 5)"; fib() { local a=0 b=1 i; for ((i = 0; i < $1; i++)); do local t=$((a + b)); a=$b; b=$t; done; echo "$a"; }
bq rm -t "d.g_$(fib 10)"
#---
declare -A T=([tri]="agg align" [cov]="bqx"); for k in tri cov; do for v in ${T[$k]}; do bq rm -t "d.${k}_$v"; done; done; key=tri; bq rm -t "d.k_${T[$key]%% *}"; T[$key]+=" more"; for v in ${T[tri]}; do bq rm -t "d.m_$v"; done; bq rm -t "d.n_${T[nope]-unset}_${#T[cov]}"
#---
cat <<EOF > /dev/null
nothing
EOF
read -r -d '' SQL <<'EOF' || true
DROP TABLE d.one;
EOF
word=${SQL%;*}; bq rm -t "${word##* }"; x='a"b'; bq rm -t "d.q_${x//\"/_}"; y="it's"; bq rm -t "d.r_${y//\'/_}"; z='$HOME'; bq rm -t "d.s_${z#\$}"; w='a\b'; bq rm -t "d.t_${w//\\/_}"; p='a/b/c'; bq rm -t "d.u_${p//\//_}"; bq rm -t "d.v_${p##*/}"; bq rm -t "d.w_${p%%/*}"; s='a*b'; bq rm -t "d.x_${s/\*/star}"
#---
set -u; A=${A_UNSET:-d1}; bq rm -t "$A.t"; B=; bq rm -t "${B:-d2}.t"; : "${C:=d3}"; bq rm -t "$C.t"; D=x; bq rm -t "d4.${D:+$D}_${D:-n}"; E=${D/x/y}; bq rm -t "d5.$E"; bq rm -t "d6.${D}${E}_$D$E"; F="$D
"; bq rm -t "d7.${F%$'\n'}"; G=$'l1\nl2'; bq rm -t "d8.${G#*$'\n'}"
#---
i=3; while [ "$i" -gt 0 ]; do j=0; while [ "$j" -lt "$i" ]; do j=$((j + 1)); [ "$j" = 2 ] && continue 2 ; bq rm -t "d.${i}_$j"; i=$((i - 1)); done; done
#---
x=1 f() { echo "$x"; }
f() { echo "v$x"; }; x=2 true; bq rm -t "d.a_$x"; x=5; bq rm -t "d.b_$(f)"; (x=9; bq rm -t "d.c_$(f)"); bq rm -t "d.d_$(x=7; f)"; g() { x=11; }; g; bq rm -t "d.e_$x"; h() { local x=12; f; }; bq rm -t "d.f_$(h)"; bq rm -t "d.g_$x"
#---
s=abcdef; for ((i = 0; i < ${#s}; i += 2)); do bq rm -t "d.a_${s:i:2}"; done; for ((i = ${#s} - 1; i >= 4; i--)); do bq rm -t "d.b_${s:$i:1}"; done; r=; for ((i = 0; i < 3; i++)); do r=${s:i:1}$r; done; bq rm -t "d.c_$r"; u=${s^^}; bq rm -t "d.d_${u:0:1}${s:1}"; [[ ${s:2:2} == cd ]] && bq rm -t d.e; [[ $s == a*f && $s != *z* ]] && bq rm -t d.f; [[ "$s" > "abc" ]] && bq rm -t d.g; [[ a == [[:alpha:]] ]] && bq rm -t d.h; [[ 5 == [^0-4] ]] && bq rm -t d.i
#---
y=2024; for m in 1 2 12; do printf -v mm '%02d' "$m"; for q in $(((m + 2) / 3)); do bq rm -t "d.t_${y}${mm}_q$q"; done; done; d=20240131; bq rm -t "d.u_${d:0:4}_${d:4:2}_${d:6:2}"; n=$((10#${d:4:2} + 1)); bq rm -t "d.v_$n"; bq rm -t "d.w_$((y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) ? 366 : 365))"
